# Le jour même : retard, personne n’est venu.
day-the-circle = le cercle
day-for-member = pour { $name }
day-for-circle = pour le cercle
day-a-neighbour = quelqu’un du voisinage
day-about = { $skill }, { $when }
day-thanks-yes = Merci. À bientôt !
day-thanks-no = Merci de le dire. Je demande à quelqu’un d’autre.
day-thanks-there = Merci, c’est bien que vous soyez là.
day-thanks-answer = Merci. La coordination lira votre réponse.
day-noted-nobody = J’en suis désolé. La coordination l’apprend à l’instant.
day-too-early = C’est un peu tôt ! Vous pourrez le dire à partir d’une heure avant le début.
day-over = C’est déjà terminé. Je vous demanderai combien de temps cela a duré.
day-not-yet = Cela n’a pas encore commencé. Attendez le début, s’il vous plaît.
day-not-yours = C’est à quelqu’un d’autre de le dire.
day-late-too-early = Cela commence dans plus d’un jour. Si vous ne pouvez pas, dites-le : on pourra demander à quelqu’un d’autre.
day-late-ask = De combien ? Choisissez, ou écrivez-le à votre façon.
day-late-by = { $minutes } min
day-late-how = De combien de minutes ? Par exemple « 15 », ou « j’attends le bus ».
day-late-long = C’est très long. Pouvez-vous le dire en une ou deux phrases ?
day-late-told = { $skill }, { $when } : j’ai transmis que vous serez en retard. Bonne route.
day-late-minutes = ⏱ <b>{ $name } aura { $time } de retard</b>
    { $skill }, { $when }
day-late-words = ⏱ <b>{ $name } est en retard</b> et écrit :
    « { $words } »
    { $skill }, { $when }
day-absence = ❗ <b>Personne n’est venu, dit { $by }</b>
    { $skill }
    { START($when) }
    On attendait { $name }. Veillez à ce que personne ne reste seul avec cela.
day-absence-asked = Je demande à { $name } ce qui s’est passé.
day-absence-what = <b>{ $skill }</b>
    { START($when) }

    On m’a dit que vous n’étiez pas là. Que s’est-il passé ? Seule la coordination lit votre réponse.
day-absence-answered = { $skill }, { $when } : votre réponse est parvenue à la coordination.
day-was-there = J’y étais
day-could-not = Je n’ai pas pu venir
day-answer-there = { $name } dit : j’y étais. Les deux ne disent pas la même chose ; parlez avec chacun.
day-answer-could-not = { $name } dit : je n’ai pas pu venir.
