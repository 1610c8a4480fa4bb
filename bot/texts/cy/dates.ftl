# Durations and weekly hours.
duration-hours = { $hours } awr
duration-minutes = { $minutes } mun
weekly-any-time = unrhyw bryd
weekly-every-day = bob dydd
weekly-from-to = { $first } i { SOFT($last) }
