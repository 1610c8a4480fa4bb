# Durations and weekly hours.
duration-hours = { $hours } h
duration-minutes = { $minutes } min
weekly-any-time = à tout moment
weekly-every-day = tous les jours
weekly-from-to = du { $first } au { $last }
