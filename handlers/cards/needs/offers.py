"""How a standing offer looks: a live card with what can be done about it."""

from bot.domain.ids import OfferId
from bot.domain.states import OfferState
from bot.texts import dates
from handlers.cards.needs.offer_draft import reach_words, when_words
from handlers.look import Look
from handlers.presses.needs import ChangeOffer, EndOffer, NewOffer, PauseOffer, TakeUpOffer
from handlers.screen import Screen
from storage.needs import offers, skills


def offer_card(look: Look) -> Screen | None:
    """One offer of the reader's."""
    offer = offers.offer(look.tx, OfferId(look.ids["offer"]))
    if offer is None or look.member is None or offer.member_id != look.member.id:
        return None
    lines = [
        look.t("offer-title", skill=skills.skill_name(look.tx, offer.skill_id, look.language)),
        look.t("offer-card-when", when=when_words(look, offer.times)),
        look.t("offer-card-reach", reach=reach_words(look, offer.reach_m, by_phone=offer.by_phone)),
        look.t("offer-card-words", words=offer.words),
    ]
    if offer.state == OfferState.PAUSED and offer.paused_until is not None:
        day = dates.full_day(offer.paused_until.astimezone(look.zone).date(), look.language)
        lines.append(look.t("offer-paused-until", day=day))
    elif offer.state != OfferState.ACTIVE:
        lines.append(look.t(f"offer-{offer.state}"))
    change = look.button("offer-change", ChangeOffer(offer=offer.id))
    pause = look.button("offer-pause", PauseOffer(offer=offer.id))
    end = look.button("offer-end", EndOffer(offer=offer.id, version=offer.version))
    take_up = look.button(
        "offer-undo" if offer.state == OfferState.ENDED else "offer-take-up",
        TakeUpOffer(offer=offer.id, version=offer.version),
    )
    if offer.state == OfferState.ACTIVE:
        buttons = [[change, pause], [end]]
    elif offer.state == OfferState.ENDED:
        buttons = [[take_up]]
    else:
        buttons = [[take_up], [change, end]]
    return Screen(text="\n".join(lines), buttons=buttons)


def no_offers(look: Look) -> Screen | None:
    """Nothing offered yet: how one begins."""
    return Screen(text=look.t("offers-none"), buttons=[[look.button("offers-new", NewOffer())]])


def more_offers(look: Look) -> Screen | None:
    """Below the list of offers: how another begins."""
    return Screen(
        text=look.t("offers-more", count=look.ids["count"]),
        buttons=[[look.button("offers-new", NewOffer())]],
    )
