# Durations and weekly hours.
duration-hours = { $hours } h
duration-minutes = { $minutes } min
weekly-any-time = any time
weekly-every-day = every day
weekly-from-to = { $first } to { $last }
