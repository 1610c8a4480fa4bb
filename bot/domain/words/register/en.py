"""The starting register in English."""

NAMES = {
    "driving": "Lifts by car|drive|driver|driving|give a lift|lift|lifts|ride|take by car|transport"
    "|bring by car|car journey"
    "|pick up by car",
    "shopping": "Shopping|shop|groceries|do the shopping|food shopping|errands|run errands|buy food"
    "|supermarket"
    "|fetch shopping|messages from the shop",
    "cooking": "Cooking|cook|make dinner|prepare food|cook a meal|make soup|lunch|supper|recipes"
    "|kitchen help",
    "meals": "Bringing meals|deliver meals|meals on wheels|hot meals|bring a meal"
    "|take round dinner|food parcels|deliver food",
    "baking": "Baking|bake|cakes|bake bread|biscuits|pastry|bake a cake|make a cake|birthday cake",
    "gardening": "Gardening|garden|mow the lawn|lawn|mowing|weeding|hedge|prune|pruning|plant flowers"
    "|rake leaves|allotment"
    "|digging",
    "plants": "Watering plants|water plants|water the flowers|plants|look after plants|houseplants"
    "|greenhouse",
    "repairs": "Small repairs|repair|fix|fixing|mend things|handyman|handy|odd jobs|DIY"
    "|put up shelves|assemble furniture|leaking tap"
    "|change a light bulb|drill",
    "bicycles": "Bicycle repair|bike repair|fix bikes|bicycle|bike|puncture|cycle repair|mend bikes"
    "|bike maintenance",
    "computers": "Computer help|computer|laptop|IT|internet|wifi|email|printer|set up a computer"
    "|online forms|software|tablet"
    "|video calls",
    "phones": "Help with phones|mobile phone|smartphone|phone help|set up a phone|apps|WhatsApp"
    "|show how a phone works",
    "letters": "Reading letters and forms|forms|fill in forms|read letters|official letters"
    "|read post|applications|explain letters"
    "|form filling|benefits forms",
    "writing": "Writing letters|write letters|write|type|typing|proofreading|proofread|essays|CV"
    "|write a letter|poems",
    "budget": "Money and paperwork|budget|budgeting|paperwork|bills|tax return|filing|accounts"
    "|debt advice|bookkeeping|finances",
    "translation": "Translating|translate|translation|interpret|interpreting|interpreter|translator",
    "languages": "Language practice|language exchange|practise English|learn English"
    "|conversation practice|practise Welsh|learn Welsh"
    "|English conversation|speak Welsh|speak Spanish|language lessons|foreign language",
    "signing": "Sign language|BSL|British Sign Language|signing|sign for deaf people|lip reading",
    "childcare": "Childcare|babysit|babysitting|babysitter|look after children|mind children"
    "|watch the kids|collect from school"
    "|school run|nursery pick-up|toddlers",
    "homework": "Homework help|homework|help with homework|tutoring|tutor|maths|school work"
    "|exam revision|spelling",
    "teaching": "Teaching|teach|lessons|give a class|workshop|run a course|instruct|mentoring|mentor"
    "|show others how",
    "dogs": "Dog walking|walk the dog|walk dogs|dog|dogs|puppy|dog sitting",
    "pets": "Pet sitting|cat|cats|feed the cat|pets|look after pets|rabbit|hamster|budgie"
    "|take to the vet|animals|feed animals",
    "visiting": "Visiting and company|visit|company|keep company|befriending|befriender|lonely"
    "|play cards|board games|sit with"
    "|companionship|pop in|chess",
    "calls": "Chats by phone|phone call|ring someone|telephone call|telephone chat"
    "|chat on the phone|check-in call|phone friend"
    "|call lonely people|talk on the phone",
    "accompanying": "Going along to appointments|accompany|accompanying|go with someone"
    "|doctor's appointment|appointment"
    "|hospital appointment|come along|go to the doctor|escort|support at appointments",
    "prescriptions": "Collecting prescriptions|prescription|prescriptions|pharmacy|chemist|medicine"
    "|collect medicine|pick up tablets"
    "|medication",
    "cleaning": "Cleaning|clean|tidy|tidying|hoover|hoovering|dust|housework|wash the windows|windows"
    "|declutter|wash up",
    "laundry": "Washing and ironing|laundry|ironing|iron|wash clothes|washing machine|change the bed",
    "sewing": "Sewing|sew|mend clothes|alterations|take up trousers|curtains|hem|buttons|sewing machine",
    "crafts": "Crafts|knit|knitting|crochet|crafting|handicrafts|pottery|woodwork|carving"
    "|embroidery|quilting|making things by hand",
    "moving": "Moving and carrying|move house|carry|carrying|lift heavy things|move furniture"
    "|furniture|heavy boxes|van|load a van"
    "|lug",
    "painting": "Painting and decorating|paint a room|paint walls|decorate|decorating|wallpaper"
    "|paint a fence|painter|plastering",
    "snow": "Clearing snow|snow|shovel snow|ice|grit the path|clear the path|salt the pavement|sweep leaves",
    "rubbish": "Taking out rubbish|rubbish|bins|put the bins out|recycling|take to the tip|tip run"
    "|litter picking|litter",
    "walking": "Walking together|walking partner|go for a walk|walks|walking group|hiking|stroll"
    "|push a wheelchair|wheelchair",
    "sport": "Sport together|sport|sports|running partner|jog|jogging|yoga|football|swim|swimming"
    "|exercise|gym|badminton|tennis",
    "music": "Music|play guitar|play the piano|piano|guitar|sing|singing|choir|musician|play music"
    "|music lessons|violin",
    "reading": "Reading aloud|read aloud|read stories|read a book|read to someone|storytelling"
    "|read the newspaper|audiobooks",
    "hair": "Hairdressing|cut hair|haircut|hair|hairdresser|barber|nails|manicure|shave",
    "photography": "Photography|photos|take photos|photographer|photograph|pictures|film a video"
    "|scan old photos|filming",
    "art": "Drawing and painting pictures|draw|drawing|watercolour|art class|artist|posters"
    "|design|design a leaflet|sketch",
    "first-aid": "First aid|first aider|first aid training|resuscitation|CPR|nurse|nursing",
    "tools": "Lending tools|lend tools|borrow tools|tools|ladder|lend a drill|power tools|trailer"
    "|lawnmower to lend|lend",
    "room": "Lending a room|room|spare room|venue|meeting room|space to meet|hall"
    "|use of my garden|host a meeting|guest room",
    "events": "Help at events|events|event|street party|organise|organising|set up tables|party"
    "|stall|put up posters|fundraising|festival",
    "coffee": "Coffee and a place to sit|coffee|make coffee|coffee morning|tea|tea party|host"
    "|serve tea|make tea|hosting",
    "jobs": "Help finding work|job search|job applications|job interview|interview practice"
    "|find a job|careers advice|job hunting",
    "listening": "Listening|listen|someone to talk to|a listening ear|talk things over|bereavement"
    "|emotional support|counselling",
}

#: What neighbours write when they do not name it: words that hint at it, and things it is done with.
MORE = {
    "driving": "drive people to hospital appointments|drive to hospital appointments"
    "|drive to appointments|drive to the doctor"
    "|run to the hospital|run me to|run mum to|ferry|ferry people|people carrier|give a ride|drop off"
    "|drop me off|get to the station|get to the airport|get to hospital|cannot manage the bus|taxi"
    "|minibus|chauffeur|motor|pick up from the station",
    "shopping": "bits from the shop|few bits|cupboards are bare|fridge is empty|big shop|weekly shop|corner shop"
    "|pick things up|milk and bread|Tesco|Asda|Aldi|Lidl|Morrisons|Sainsbury's|food in|do a shop"
    "|errand|groceries fetched",
    "cooking": "chef|cook dinner|cook a dinner|curry|stew|roast dinner|show how to cook|batch cooking"
    "|peel potatoes|barbecue",
    "meals": "bowl of soup|drop a bowl|hot dinners|hot dinner|hot food|spare portion|portions|leftovers"
    "|dinner brought round|something hot to eat|plate of food|casserole",
    "baking": "sourdough|welsh cakes|scones|bread|cake|cookies|muffins|brownies|wedding cake|bara brith|loaf"
    "|loaves",
    "gardening": "cut the grass|grass|grass cutting|shears|green fingers|green thumb|lawnmower|strimmer|strimming"
    "|trim the hedge|flower beds|veg patch|vegetable patch|compost|overgrown|brambles|weeds|raking"
    "|topiary|potting",
    "plants": "pot plants|tomatoes|water the garden|watering|hanging baskets|window boxes|keep plants alive"
    "|tomatoes alive|seedlings",
    "repairs": "tap dripping|dripping tap|dripping|leak|leaky tap|hinges|hinge|door stuck|shelves|shelf"
    "|curtain rail|curtain rails|flat pack|flatpack|plug|fuse|squeaky door|lock|bulb|blocked sink"
    "|gutter|gutters|toilet|boiler|plumbing|plumber|electrician|carpenter|screwdriver|broken chair"
    "|draughty",
    "bicycles": "bikes|chain slipping|brakes|bike brakes|flat tyre|inner tube|cycle|cycling workshop|bike fixing"
    "|wheel buckled",
    "computers": "PC|virus|viruses|printers|broadband|router|keyboard|screen|emails|zoom|skype|online banking"
    "|online|passwords|spreadsheet|digital|ipad",
    "phones": "mobile|phone apps|send photos|text messages|texting|new phone|iPhone|android"
    "|video call on the phone|sim card|tablet video calls|smart phone|phone has me beat",
    "letters": "letter from the council|letter off the council|cannot understand a letter|make head nor tail"
    "|PIP form|attendance allowance|blue badge|form|fill in|universal credit form|application form"
    "|official post|passport form|small print",
    "writing": "write to my landlord|letter to|complaint|email to|type up|typist|proof read|wording|dictate",
    "budget": "gas company|gas bill|electricity bill|in debt|debts|benefits advice|budgeting and benefits"
    "|bookkeeper|accountant|money worries|rent arrears|universal credit|bank statements|tax",
    "translation": "interpreter for|Polish at the GP|speak Arabic|speak Kurdish|speak Polish|speak Ukrainian"
    "|speak Urdu|translate for",
    "languages": "practise my|practise English with|conversation swap|swap conversation|native speaker|ESOL"
    "|English lessons|Welsh lessons|learn Spanish|learn French|improve my English"
    "|speak English better|improver",
    "signing": "deaf|sign language interpreter|hard of hearing|signs|makaton",
    "childcare": "mind two little ones|little ones|mind the kids|minding children|nursery nurse|kids after school"
    "|school pick up|pick up from school|children's tea|childminder|au pair|baby|toddler|crèche"
    "|watch my children|mind my son|mind my daughter|sit with the children",
    "homework": "GCSE|GCSE maths|stuck on her maths|sums|reading and sums|A level|SATs|school subjects|revise"
    "|times tables|science homework",
    "teaching": "class|beginners class|teach me|teach chess|teach me to play chess|learn to play|show people how"
    "|learn to swim|skill share|tutorial|training session|driving theory|course",
    "dogs": "walk my dog|collie|labrador|terrier|spaniel|greyhound|take yours round the park|dog walker"
    "|dogwalker|pooch|run the dog|dog out|let the dog out|needs a good run|pup",
    "pets": "guinea pigs|guinea pig|rabbits|budgies|hens|chickens|cat sitter|goldfish|look after the cat"
    "|tortoise|parrot|kitten|feed the hens|litter tray",
    "visiting": "natter|pop round|chat and a brew|on their own|lonely of an evening|someone to visit"
    "|has not seen a soul|sees nobody|isolated|call in on|look in on|drop in on|cuppa and a chat"
    "|dominoes|scrabble|bingo|visit old people|visit the elderly|chat to old people|keep old people company"
    "|care home visit|befriend|cup of tea and a chat",
    "calls": "phone lonely people|ring lonely people"
    "|ring someone every night|phone my uncle|phone someone|ring my|ring him|ring her|give a ring"
    "|weekly call|check they are alright|chinwag|chat by phone|call every evening|phone her|phone him"
    "|phone calls|call someone lonely",
    "accompanying": "scan at the hospital|sit with me at the dentist's|go to appointments with people|take notes"
    "|do not want to go on my own|go in with me|dentist|hold my hand|come with me|tribunal"
    "|job centre with|court|optician|hospital visit|moral support|advocate|with me to",
    "prescriptions": "meds|tablets|collect tablets|tablets are ready|pills|Boots|inhaler|get to the chemist's"
    "|repeat prescription|drugstore|dosette|insulin",
    "cleaning": "hoover up|vacuum|vacuuming|spring clean|ovens|oven|mop|mopping|scrub|bathroom clean"
    "|flat is a tip|dirty dishes|dishes|dusting|polish|clean the kitchen|make the bed|sweep",
    "laundry": "sheets|wash sheets|mountain of sheets|basket of shirts|shirts|iron shirts|launderette|washing"
    "|bedding|dry cleaning|fold clothes|duvet",
    "sewing": "zips|zip|hems|trousers taking up|taking up|shorten trousers|seamstress|tailor|darn|darning|patch"
    "|stitch|dress altered|sew on",
    "crafts": "knit and natter|crochet lessons|learn to crochet|macrame|origami|scrapbooking|felting|weaving"
    "|candle making|cardmaking|beads|jewellery making|basket making|clay|upcycling",
    "moving": "shift a piano|move a piano|piano down|shift|fridge|fridge up the stairs"
    "|washing machine up the stairs|sofa|wardrobe moved|heavy lifting|strong back|strong people|boxes"
    "|moving house|removal|removals|man with a van|bed moved|dump a sofa|unload|up the stairs",
    "painting": "paint the hall|paint the community centre"
    "|lick of paint|paint|emulsion|rollers|hallway|repaint|paintwork|skirting boards|paint the fence"
    "|decorator|gloss|wallpapering|paint my",
    "snow": "iced over|icy path|icy|path is icy|dig out drives|drive snowed in|snowed in|when it snows"
    "|gritting|slippery path|pavement is icy|shovel",
    "rubbish": "bins out|wheelie bin|lid|putting bins out|dustbin|recycling down|bulky waste|skip|litter pick"
    "|bottle bank|garden waste|rubbish collected|cardboard",
    "walking": "gentle stroll|walk by the river|walk with someone|company on a walk|company on a gentle stroll"
    "|walk an hour|walk every morning|ramble|rambling|nordic walking|walk beside me"
    "|someone to walk with|out in my wheelchair|walks with",
    "sport": "table tennis|ping pong|chair yoga|pilates|tai chi|exercises|rugby|netball|cricket|bowls|darts"
    "|dance|dancing|zumba|aerobics|running|cycling together|keep fit|walking football|squash"
    "|basketball|boxing|training partner",
    "music": "fiddle|fiddle player|drums|drummer|flute|ukulele|accordion|keyboard player|play an instrument"
    "|band|DJ|harp|cello|saxophone|trumpet|singer|sing along|carols|guitar lessons|piano lessons"
    "|musical",
    "reading": "read the paper|read to me|read a novel|novels|miss my novels|sight has gone|cannot see to read"
    "|read poems|bedtime story|stories|blind",
    "hair": "trim beards|beard|hairdo|perm|set and blow dry|trim|haircutting|fringe|braids|shampoo",
    "photography": "camera|decent camera|portraits|take pictures|photo|snaps|photographs|wedding photos|headshots"
    "|videos",
    "art": "watercolour afternoons|watercolours|painting pictures|sketching|oil painting|mural|illustration"
    "|calligraphy|life drawing|paint pictures|painting class|poster",
    "first-aid": "St John Ambulance|learn CPR|defibrillator|paramedic|first aid cover|bandage|medic|life saving"
    "|lifeguard",
    "tools": "borrow a ladder|pressure washer|loan|loan of|hedge trimmer to borrow|borrow|sander|wheelbarrow"
    "|lend a ladder|saw|hire|cement mixer|carpet cleaner|gazebo to lend|drill to borrow|chainsaw"
    "|spade|power washer",
    "room": "somewhere to meet|somewhere warm|place to meet|church hall|hall is empty|empty hall|vestry"
    "|premises|rehearsal space|community room|space for our group|group to meet|garage to use"
    "|workspace|spare bedroom|bed for the night",
    "events": "put out tables|put out tables and chairs|marshal|sell tickets|fair|fete|fayre"
    "|coffee morning stall|raffle|tombola|jumble sale|car boot|carnival|steward|stewarding"
    "|hang bunting|concert|gig|open day|quiz night|bonfire night|Christmas fair|street fair|fun run"
    "|gala",
    "coffee": "kettle|kettle is on|kettle's always on|come and sit down|brew|cuppa|warm space|open house"
    "|tea and cake|tea round",
    "jobs": "CV help|help with CV|out of work|unemployed|mock interviews|interview|interviews|HR|career"
    "|cover letter|apprenticeship|job|jobs|apply for jobs|linkedin|redundant|redundancy"
    "|work experience",
    "listening": "good listener|hear me out|husband passed|husband died|wife died|grief|grieving|bereaved|widow"
    "|widower|sad|down in the dumps|get things off my chest|lost my wife|lost my husband"
    "|someone to listen|depressed|a shoulder|worried|mental health",
}
