# Durations and weekly hours.
duration-hours = { $hours } Std.
duration-minutes = { $minutes } Min.
weekly-any-time = jederzeit
weekly-every-day = täglich
weekly-from-to = { $first } bis { $last }
