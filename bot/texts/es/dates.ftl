# Durations and weekly hours.
duration-hours = { $hours } h
duration-minutes = { $minutes } min
weekly-any-time = a cualquier hora
weekly-every-day = todos los días
weekly-from-to = de { $first } a { $last }
