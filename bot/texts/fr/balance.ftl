# Ce que quelqu’un a donné et reçu, dit par l’acte.
balance-title = <b>Votre temps dans le cercle { $circle }</b>
balance-title-of = <b>{ $name } : temps dans le cercle { $circle }</b>
balance-given = Vous avez aidé : { $time }
balance-received = On vous a apporté de l’aide : { $time }
balance-thanks = { $count ->
    [0] Pas encore de merci : cela viendra.
    [one] On vous a dit merci { $count } fois.
   *[other] On vous a dit merci { $count } fois.
}
balance-explained = <i>L’heure de chacun compte autant. On ne refuse jamais l’aide parce que quelqu’un a plus reçu que donné.</i>
balance-newest = <b>Dernièrement</b>
balance-page = <b>Plus tôt, page { $page }</b>
balance-no-more = Il n’y a rien de plus ancien.
balance-helped = { START($day) } : vous avez aidé { $name }, { $skill }, { $time }
balance-were-helped = { START($day) } : { $name } vous a donné un coup de main, { $skill }, { $time }
balance-taken-back-helped = { START($day) } : annulé : vous avez aidé { $name }, { $skill }, { $time }
balance-taken-back-were = { START($day) } : annulé : { $name } vous a donné un coup de main, { $skill }, { $time }
balance-reason = Raison : { $reason }
balance-by-hand = écriture à la main
balance-more = Plus ancien
balance-statement = Sous forme de fichier
balance-button = Mon temps
balance-not-yours = Seule la personne elle-même peut voir cela.
statement-day = Jour
statement-what = Quoi
statement-with = Avec
statement-minutes = Minutes
statement-note = Remarque
statement-helped = aide donnée : { $skill }
statement-were-helped = aide reçue : { $skill }
statement-taken-back-helped = annulé, aide donnée : { $skill }
statement-taken-back-were = annulé, aide reçue : { $skill }
statement-here = Toutes vos écritures. Les minutes où vous avez aidé s’ajoutent, celles où l’on vous a apporté de l’aide se retranchent.
statement-file = mon-temps
command-balance = Ce que j’ai donné et reçu
