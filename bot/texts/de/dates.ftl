# Durations and weekly hours.
duration-hours = { $hours } h
duration-minutes = { $minutes } min
weekly-any-time = jederzeit
weekly-every-day = täglich
weekly-from-to = { $first } bis { $last }
