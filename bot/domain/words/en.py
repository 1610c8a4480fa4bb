"""English, as written in Britain: day before month, 24 hours or am and pm, "half nine" is half past.

"Next Thursday", said on a Tuesday, is taken for the Thursday of the week after, with a doubt.
"""

from bot.domain.words.vocabulary import Kind, Value, Vocabulary

_UNIT_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth")
_ORDINALS: dict[Value, str] = {
    **dict(enumerate(_UNIT_ORDINALS, 1)),
    10: "tenth",
    11: "eleventh",
    12: "twelfth",
    13: "thirteenth",
    14: "fourteenth",
    15: "fifteenth",
    16: "sixteenth",
    17: "seventeenth",
    18: "eighteenth",
    19: "nineteenth",
    20: "twentieth",
    **{20 + unit: f"twenty-{word}|twenty {word}" for unit, word in enumerate(_UNIT_ORDINALS, 1)},
    30: "thirtieth",
    31: "thirty-first|thirty first",
}

VOCABULARY = Vocabulary(
    code="en",
    half=30,
    next_is_week_after=True,
    next_is_doubtful=True,
    twelve_hours=True,
    words={
        Kind.NUMBER: {
            0: "zero",
            1: "one",
            2: "two|a couple of|couple of",
            3: "three",
            4: "four",
            5: "five",
            6: "six",
            7: "seven",
            8: "eight",
            9: "nine",
            10: "ten",
            11: "eleven",
            12: "twelve",
            13: "thirteen",
            14: "fourteen",
            15: "fifteen",
            16: "sixteen",
            17: "seventeen",
            18: "eighteen",
            19: "nineteen",
            20: "twenty",
            30: "thirty",
            40: "forty",
            50: "fifty",
        },
        Kind.ORDINAL: _ORDINALS,
        Kind.ONE: {1: "a|an"},
        Kind.WEEKDAY: {
            0: "monday|~mon",
            1: "tuesday|tues|~tue",
            2: "wednesday|weds|~wed",
            3: "thursday|thurs|thur|thu",
            4: "friday|fri",
            5: "saturday|~sat",
            6: "sunday|~sun",
        },
        Kind.WEEKDAY_HABIT: {
            0: "mondays",
            1: "tuesdays",
            2: "wednesdays",
            3: "thursdays",
            4: "fridays",
            5: "saturdays",
            6: "sundays",
        },
        Kind.MONTH: {
            1: "january|~jan",
            2: "february|feb",
            3: "~march|~mar",
            4: "~april|~apr",
            5: "~may",
            6: "~june|~jun",
            7: "july|jul",
            8: "~august|aug",
            9: "september|sept|sep",
            10: "october|oct",
            11: "november|nov",
            12: "december|dec",
        },
        Kind.PART: {
            (360, 540): "early morning|early in the morning|first thing in the morning|first thing",
            (540, 720): "morning|mornin",
            (600, 720): "late morning",
            (720, 840): "lunchtime|lunch time|lunch-time",
            (780, 1020): "afternoon",
            (780, 900): "early afternoon",
            (900, 1020): "late afternoon",
            (990, 1110): "teatime|tea time",
            (1080, 1260): "evening",
            (1020, 1140): "early evening",
            (1200, 1320): "night|late evening",
        },
        Kind.PART_HABIT: {
            (540, 720): "mornings|in the mornings",
            (720, 840): "lunchtimes",
            (780, 1020): "afternoons|in the afternoons",
            (1080, 1260): "evenings|in the evenings",
            (1200, 1320): "nights|at nights",
        },
        Kind.CLOCK: {720: "noon|midday|mid-day|12 noon", 1440: "midnight"},
        Kind.DAY: {
            0: "today",
            1: "tomorrow|tmrw|tomoz|tmr",
            2: "the day after tomorrow|day after tomorrow|overmorrow",
            -1: "yesterday",
        },
        Kind.DAY_PART: {(0, 1080, 1320): "tonight|tonite", (-1, 1080, 1320): "last night"},
        Kind.FIXED: {
            (12, 24): "christmas eve",
            (12, 25): "christmas day",
            (12, 26): "boxing day",
            (12, 31): "new year's eve|new years eve",
            (1, 1): "new year's day|new years day",
        },
        Kind.THIS: "this|this coming",
        Kind.NEXT: "next",
        Kind.COMING: "coming|the coming|upcoming",
        Kind.LAST: "last",
        Kind.WEEKS_LATER: {
            1: "week|a week|a week on|in a week|week on|the week after|a week from|the following week",
            2: "two weeks on|fortnight",
        },
        Kind.WEEKEND: "weekend|week-end",
        Kind.WEEKENDS: "weekends|at weekends|at the weekends|week-ends",
        Kind.WORKDAYS: "weekday|weekdays|week days|working days|on weekdays|during the week|through the week|workdays",
        Kind.ANY_TIME: "any time|anytime|at any time|whenever|any day|any day any time|always|always available"
        "|24/7|whenever you like|whenever you need",
        Kind.ALL_DAY: "all day|all day long|the whole day|whole day",
        Kind.DAILY: "daily|day by day",
        Kind.WEEKLY: {
            1: "weekly|once a week|each week|every week",
            2: "fortnightly|biweekly|bi-weekly|once a fortnight|every fortnight|every second week"
            "|every other week",
        },
        Kind.UNIT_TIME: {1: "minute|minutes|min|mins", 60: "hour|hours|hr|hrs|~h"},
        Kind.UNIT_DAY: {1: "day|days|day's", 7: "week|weeks|week's|wk|wks", 14: "fortnight"},
        Kind.UNIT_MONTH: {1: "month|months|month's", 12: "year|years|year's"},
        Kind.DURATION: {
            30: "half an hour|half hour|a half hour|half-hour|half hr",
            15: "quarter of an hour|a quarter of an hour|quarter hour",
            45: "three quarters of an hour",
            240: "half a day|half day|half-day",
        },
        Kind.OCLOCK: "o'clock|oclock|o clock|ish|sharp|on the dot|~h",
        Kind.AM: "am|a.m.|a.m",
        Kind.PM: "pm|p.m.|p.m",
        Kind.HALF: "half",
        Kind.QUARTER: "quarter|a quarter",
        Kind.PAST: "past|after",
        Kind.TO_HOUR: "to|before|till",
        Kind.AT: "at|@|around|about|around about|at around|at about|approx|circa|c|ca",
        Kind.ON: "on|on the|at the",
        Kind.FROM: "from|from the|starting|starting at",
        Kind.STARTING: "from|from the|starting|starting from|starting on|as from|as of|beginning|since",
        Kind.BETWEEN: "between",
        Kind.TO: "to|till|til|'til|until|through|thru|up to|up until|and until|-",
        Kind.UNTIL: "until|till|til|'til|up to|up until|through to",
        Kind.AFTER: "after|any time after|anytime after|later than",
        Kind.BEFORE: "before|by|no later than|not later than|latest by",
        Kind.AND: "and|&|or|,|/|;|plus|and also|and/or|as well as",
        Kind.FOR: "for|for about|for around|lasting|takes|for up to|about|around|taking|it takes|will take",
        Kind.FOR_AFTER: "long|each|each time|each way|in total",
        Kind.IN: "in|within|in the",
        Kind.DURING: "during|throughout|in all of",
        Kind.ONWARDS: "onwards|onward",
        Kind.FROM_NOW: "from now|time|from today|later",
        Kind.EVERY: "every|any|each|every single|on every|on each",
        Kind.EVERY_OTHER: "every other|every second|each second|alternate|every alternate|on alternate",
        Kind.ALTERNATE: {2: "every two weeks|every other week|every second week|every fortnight|fortnightly"},
        Kind.NOT: "not|except|except for|but not|excluding|apart from|other than|not on|not in|never|never on"
        "|unless it's",
        Kind.GLUE: "of|the|in|in the|at|on|on the|of the",
        Kind.START_OF: "start of|the start of|beginning of|the beginning of|early|early in",
        Kind.MIDDLE_OF: "middle of|the middle of|mid|mid-",
        Kind.END_OF: "end of|the end of|late|the end",
        Kind.NOW: "now|right now|right away|straight away|immediately",
        Kind.VAGUE: "soon|asap|as soon as possible|sometime|some time|later|sometimes|occasionally"
        "|now and then|regularly"
        "|from time to time|often|spring|summer|autumn|~fall|winter|easter|christmas|xmas|holidays"
        "|bank holiday|bank holidays|school holidays|term time|termtime|half term|half-term"
        "|monthly|yearly"
        "|quarterly|annually|the other day|sunrise|sunset|after work|after school|after lunch"
        "|before lunch"
        "|bedtime|breakfast time|dinner time|dinnertime|these days|seconds|school run|flexible times",
        Kind.NOT_TIME: "good morning|good afternoon|good evening|good night|morning all|second hand"
        "|second-hand|at last"
        "|at first|the first time|first time|last time|many years|years of experience|year old|years old"
        "|year-old|months old|month old|for years|my time|your time|no time|time bank"
        "|first aid|last week's"
        "|every day life|everyday|week old|weeks old|day care|day centre|night shift|and a half people"
        "|a night out|full time|part time|first name|day out|days out|birthday|in time|on time"
        "|all the time|this time|lots of time|evening meal|evening meals|night owl|morning person",
        Kind.PEOPLE: "people|persons|person|volunteers|volunteer|helpers|helper|neighbours|neighbour"
        "|neighbors|of us"
        "|drivers|driver|adults|men|women|folk|pairs of hands|hands|others|friends|members|kids|children",
    },
    common="the and to a i is you need someone can help with for my of in please could we have"
    " would like me it"
    " at on from some anyone am not do be are who your will",
    yes="yes|yep|yeah|yea|ya|y|aye|ok|okay|k|sure|sure thing|of course|certainly|gladly"
    "|happy to|i can|i can do it"
    "|i will|i'll do it|i'll be there|will do|count me in|i'm in|im in|fine|that's fine|no problem|absolutely"
    "|definitely|great|perfect|confirmed|confirm|yes please|go on then|love to"
    "|i'd love to|i agree|agree|agreed|works"
    "|right|correct|that's right|done|can do|you bet|alright|all right|my pleasure|with pleasure|sounds good",
    no="no|nope|nah|n|no thanks|no thank you|sorry no|i can't|can't|cant|i cannot|cannot|can not|i'm not able"
    "|not able|unable|won't|i won't|not this time|not possible|impossible|afraid not"
    "|i'm afraid not|i have to cancel"
    "|cancel|decline|not available|don't|do not|busy|never|wrong|not right|disagree"
    "|unfortunately not|no way|not me"
    "|i couldn't|couldn't",
    later="later|not now|ask me later|maybe|maybe later|perhaps|not sure|don't know"
    "|i don't know|dunno|i'll see|let me think"
    "|let me check|i'll check|i'll let you know|let you know|tomorrow|in a bit|depends|it depends|possibly"
    "|need to check|remind me|not yet|ask again",
    people={
        0: "people|persons|person|volunteers|volunteer|helpers|helper|neighbours|neighbour"
        "|neighbors|drivers|driver"
        "|adults|men|women|folk|pairs of hands|of us",
        1: "someone|somebody|anyone|anybody|one person|a person|a volunteer|a helper|a driver"
        "|one of you|one of us",
        2: "a couple of people|couple of people|a pair|both of us|a couple of volunteers|two of us",
    },
    offers="i can|i could|i'd be happy|i would be happy|happy to|i am happy to|i'm happy to"
    "|i am able|i'm able|i offer"
    "|i'm good at|i am good at|i'd love to|i would love to|i like to|i'm free|i am free"
    "|i know how"
    "|i'm available|i am available|glad to|able to|i don't mind|we can|i could help"
    "|can offer|offering|i speak"
    "|i teach|willing to|i will help|let me help"
    "|i want to help|i'd like to help"
    "|i would like to help|i want to offer|i'd like to offer|i would like to offer|available for",
    needs="anybody able|anyone able|could really do with|could do with|i need|need|needs|needed"
    "|we need|could someone|could somebody|can someone"
    "|can somebody|can anyone|could anyone"
    "|looking for|i am looking for|i'm looking for|someone to|somebody to|wanted|help me"
    "|i want someone|would someone"
    "|would anybody|would anyone|is anyone|is there anyone|i would like someone"
    "|i'd like someone|who can|who could|help needed"
    "|please help|i can't|i cannot|can you|could you|in need of|help wanted|requires"
    "|required|i would like|i'd like"
    "|anyone to|anybody to|is there somebody|is there someone|does anyone|i want",
    thanks="thanks|thank you|ta|cheers|many thanks|thx|thank u|much appreciated|thanks a lot"
    "|so grateful|bless you",
    greetings="hello|hi|hey|hiya|good morning|good afternoon|good evening|morning|evening|greetings"
    "|howdy|hi there|hello there",
    questions="what|when|where|how|why|which|who is|is it|do i|does it|can i|may i|what's|how do"
    "|where is|are there",
    filler="much|ready|option|number|choice|answer|pick|take|i|can|could|would|will|you|we|me|my|mine|us"
    "|our|your|someone|somebody|anyone|anybody|please|pls|to|a|an|the|some|who|that"
    "|need|needs|needed|want|like|happy|offer|able|be|am|is|are|i'm|i'd|i'll|i've|d|m|ll"
    "|ve|s|i'|it|do|does|for|with|help"
    "|helping|there|have|got|has|been|also|and|or|looking|wanted|love|glad|people|person"
    "|get|give|of|in|on|at|from"
    "|hi|hello|hey|thanks|thank|just|really|very|their|her|his|them|him|she|he|they|so|if"
    "|but|as|any|bit|little|up"
    "|by|good|know|how|neighbour|neighbours|neighbor|volunteer|volunteers|helper|helpers"
    "|available|free|time|use",
    having="i have|i've got|i've a|i've|we've got|got a|i am a|i'm a|i used to|i was a|i know|i enjoy|i like"
    "|we have",
    asks="for an old|for an elderly|for a lady|for a gentleman|can't|cannot|can not|cant|won't"
    "|wont|isn't working|doesn't work|not working|daren't"
    "|don't want to|don't know how|doesn't know how|stuck on|stuck|housebound|bedbound|poorly|lonely"
    "|on my own|has gone|have gone|are gone|is gone|died|passed away|since the op|broken|bust|broke"
    "|came off|leaking|dripping|iced over|out of control|in a muddle|in a mess|overgrown|blocked"
    "|could do with|wants a|wants doing|need|needs|needing|anyone|anybody|who'd|who would|who'll"
    "|who will|is there|wants to learn|want to learn|would like to learn|looking for|help me"
    "|chasing me|has me beat|i miss|struggling|struggle|struggles|frightened|scared|afraid|nervous"
    "|wanted|to fetch|to collect|for my|for our|desperate|can i borrow|may i borrow|borrow"
    "|lend me|doing my head in|driving me mad|out of date|squeal|squeals|keeps slipping|slipping"
    "|my eyes|my mum|my dad|my gran|my nan|my neighbour needs|haven't|hasn't|unable|too heavy"
    "|too much for me|no one to|nobody to|without a car|urgently",
    gives="happy to|glad to|can do|can sort|i'll do|i'll|i will|will do|will look|will look after|will dig"
    "|all welcome|everyone welcome|welcome|come and|come along|at mine|no problem|no problems"
    "|no bother|free of charge|for free|retired|trained|qualified|volunteer here|materials included"
    "|own tools|handy with|green fingers|i make|i bake|i cook|i knit|i sew|i run|i lead|i do|i walk"
    "|i play|i sing|i work|i worked|i keep|i collect|i mend|i fix|i repair|i trim|i cut|i paint"
    "|i draw|i write|i drive|i translate|i always|i go|spare|sitting in|if anyone wants"
    "|if anybody wants|anyone who|anybody who|anyone wants|anyone poorly|for anyone|for a neighbour"
    "|for someone|to someone|to somebody|have it|have them|take yours|your|yours|to give away"
    "|can lend|can show|can teach|can help|can collect|can drive|will help|lessons given|i could",
)
