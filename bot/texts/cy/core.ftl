# What the engine says, whatever the conversation.
#
# Un gair am un peth. circle = cylch; member = aelod; coordinator = cydlynydd (cydlynwyr); steward = stiward; offer = cynnig;
# need = angen; slot = amser; invitation = gwahoddiad (gofyn i bobl); promise = addewid (addo); place = lle (lleoedd; wedi’i lenwi, heb ei lenwi);
# waiting list = rhestr aros; hours = oriau; entry = cofnod; thanks = diolch; somebody = rhywun, rhywun o’r gymdogaeth.
# "Chi" bob tro. Gyda rhif: "3 o bobl", neu’r unigol ("dau le"). Wrth ddyddiad: SOFT($day) ar ôl gair sy’n treiglo, MID($day)
# yng nghanol brawddeg. Wrth enw cylch: "y cylch { $circle }", rhag treiglo’r enw.

form-keep = Cadw tan wedyn
form-cancel = Canslo
form-resume = Ailgydio ynddo
form-back = ‹ Yn ôl
form-skip = Hepgor
form-kept = Rwyf wedi rhoi hwn o’r neilltu i chi. Mae i’w weld dan /drafts.
form-cancelled = Wedi stopio. Ni anfonwyd dim at neb.
form-card-how = Defnyddiwch y botymau ar y cerdyn i newid rhan ohono, neu teipiwch rif botwm (1 yw’r cyntaf).
cancel-nothing = Does dim byd i’w stopio ar hyn o bryd.
drafts-none = Does gennych chi ddim drafftiau.
drafts-some = { $count ->
    [one] Mae gennych un drafft:
    [two] Mae gennych ddau ddrafft:
   *[other] Mae gennych { $count } drafft:
}
error-not-allowed = Dim ond y bobl sy’n cydlynu’r cylch hwn all wneud hynny.
error-outdated = Mae’r botwm hwnnw o’r adeg cyn i rywbeth newid. Ni wnaed dim; mae’r neges ddiweddaraf yn dangos sut mae pethau.
error-done-already = Mae hynny wedi’i wneud yn barod. Mae unwaith yn ddigon.
error-not-found = Alla i ddim dod o hyd i hwnnw mwyach.
error-join-first = Ymunwch yn gyntaf: anfonwch /start.
error-unknown-command = Dydw i ddim yn adnabod y gorchymyn hwnnw. Mae /help yn dangos beth alla i ei wneud, neu ysgrifennwch beth sydd ei angen arnoch neu beth allech chi ei gynnig.
error-only-words = Galla i ddarllen geiriau, lleoliadau a chysylltiadau, ond nid hwn. Allech chi ei ysgrifennu mewn brawddeg?
error-contact-when = Diolch, ond dydw i ddim wedi gofyn am gyswllt nawr, felly dydw i ddim wedi ei gadw.
error-contact-not-yours = Cyswllt rhywun arall yw hwnnw. Rhannwch eich un chi, neu teipiwch rif.
error-kept = Aeth rhywbeth o’i le ar fy ochr i. Mae eich neges wedi’i chadw a bydd rhywun yn edrych arni. Rhowch gynnig arall arni ymhen ychydig.
command-cancel = Stopio’r hyn rydyn ni ar ei ganol
command-drafts = Beth roesoch chi o’r neilltu
