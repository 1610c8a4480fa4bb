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
