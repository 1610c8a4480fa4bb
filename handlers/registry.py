"""What leads where, on one page: commands, words, buttons, forms, views, what falls due, answers."""

from collections.abc import Callable, Coroutine, Mapping
from typing import Any

from telegram import Update
from telegram.ext import (
    BaseHandler,
    CallbackQueryHandler,
    ChatMemberHandler,
    MessageHandler,
    TypeHandler,
    filters,
)

from bot.services import showing as showing_services
from bot.services.day import hours as hours_services
from bot.services.day import reminders as reminder_services
from bot.services.people import joining as joining_services
from bot.services.people import privacy as privacy_services
from bot.services.turn import Due, Turn
from bot.texts import say_plain
from handlers import forms
from handlers.callbacks import Press
from handlers.cards.day import balance as balance_cards
from handlers.cards.day import day as day_cards
from handlers.cards.day import hours as hours_cards
from handlers.cards.day import reminders as reminder_cards
from handlers.cards.day import talk as talk_cards
from handlers.cards.needs import board as board_cards
from handlers.cards.needs import broadcast as broadcast_cards
from handlers.cards.needs import needs as need_cards
from handlers.cards.needs import offers as offer_cards
from handlers.cards.needs import skills as skill_cards
from handlers.cards.needs import slots as slot_cards
from handlers.cards.people import checks as check_cards
from handlers.cards.people import circle as circle_cards
from handlers.cards.people import help as help_cards
from handlers.cards.people import joining as joining_cards
from handlers.cards.people import people as people_cards
from handlers.cards.people import privacy as privacy_cards
from handlers.cards.people import rules as rules_cards
from handlers.cards.people import settings as settings_cards
from handlers.cards.promises import calendar as calendar_cards
from handlers.cards.promises import commitments as commitment_cards
from handlers.cards.promises import contacts as contact_cards
from handlers.cards.promises import invitations as invitation_cards
from handlers.cards.promises import who as who_cards
from handlers.cards.promises import why_not as why_not_cards
from handlers.cards.promises import widening as widening_cards
from handlers.command import Commands
from handlers.conversations import everything, sentences, words
from handlers.conversations.day import balance, day, hours, talking
from handlers.conversations.needs import (
    board,
    broadcasting,
    need_changes,
    need_checks,
    need_form,
    needing,
    offering,
    register,
)
from handlers.conversations.people import (
    checking,
    governing,
    group,
    joining,
    places,
    privacy,
    setting_up,
    settings,
    stewarding,
)
from handlers.conversations.people import help as helping
from handlers.conversations.promises import answering, contacting, mine, overseeing
from handlers.forms import Forms
from handlers.look import View, text_view
from handlers.presses import answers as answer_presses
from handlers.presses import circle as circle_presses
from handlers.presses import day as day_presses
from handlers.presses import needs as need_presses
from handlers.presses import overview as overview_presses
from handlers.presses import people as people_presses
from handlers.presses import skills as skill_presses
from handlers.visit import Visit

Handler = Callable[[Visit], None]
PtbCallback = Callable[[Update, Any], Coroutine[Any, Any, None]]
Pressed = Callable[[Visit, Any], None]


#: Commands in a private chat, in the order in which Telegram's menu lists them (those with a text `command-…`).
COMMANDS: Mapping[str, Handler] = {
    "start": joining.start,
    "help": helping.help_command,
    "offer": offering.offer_command,
    "need": needing.need_command,
    "needs": board.needs_command,
    "mine": mine.mine,
    "offers": offering.offers_command,
    "balance": balance.balance_command,
    "hours": hours.hours_command,
    "human": talking.human_command,
    "board": board.board_command,
    "tell": broadcasting.tell_command,
    "people": stewarding.people_list,
    "skills": register.skills_command,
    "link": stewarding.join_link,
    "places": places.pinned,
    "circle": governing.circle_command,
    "settings": settings.settings,
    "mydata": privacy.mydata_command,
    "leave": privacy.leave_command,
    "forget": privacy.forget_command,
    "cancel": words.cancel,
    "drafts": words.kept,
}

#: Commands in a group; anything else there is left alone.
GROUP_COMMANDS: Mapping[str, Handler] = {
    "start": group.help_here,
    "help": group.help_here,
    "link": group.link_here,
}

FORMS = Forms(
    {
        "sentence": sentences.SENTENCE_FORM,
        "offer": offering.OFFER_FORM,
        "offer_pause": offering.PAUSE_FORM,
        "need": need_form.NEED_FORM,
        "need_decline": need_changes.DECLINE_FORM,
        "slot_time": need_changes.TIME_FORM,
        "slot_place": need_changes.PLACE_FORM,
        "need_checks": need_checks.CHECKS_FORM,
        "check": checking.CHECK,
        "check_end": checking.CHECK_END,
        "tell": broadcasting.TELL_FORM,
        "why_somebody": overseeing.SOMEBODY,
        "contact": contacting.CONTACT,
        "late": day.LATE,
        "hours": hours.HOURS,
        "thanks": hours.THANKS,
        "reverse": hours.REVERSE,
        "talk": talking.TALK,
        "talk-answer": talking.ANSWER,
        "setup": setting_up.SETUP,
        "place": places.PLACE,
        "pin": places.PIN,
        "circle": governing.CIRCLE,
        "same_skill": register.SAME,
        "rule": governing.RULE,
        "quiet": settings.QUIET,
        "pause": settings.PAUSE,
    }
)

#: Buttons of members only; the others are open to people who have not agreed yet.
PRESSES: Mapping[type[Press], Pressed] = {
    need_presses.SentenceIs: sentences.sentence_is,
    need_presses.NewOffer: offering.new_offer,
    need_presses.ChangeOffer: offering.change,
    need_presses.PauseOffer: offering.pause,
    need_presses.TakeUpOffer: offering.take_up,
    need_presses.EndOffer: offering.end,
    need_presses.PublishNeed: needing.publish,
    need_presses.EditNeed: needing.edit,
    need_presses.DeclineNeed: needing.decline,
    need_presses.TakeBackNeed: needing.take_back,
    need_presses.AgainNeed: needing.again,
    need_presses.ChangeSlot: needing.change_slot,
    need_presses.SetPeople: needing.set_people,
    need_presses.AskCancelSlot: needing.ask_cancel,
    need_presses.CancelSlot: needing.cancel,
    need_presses.KeepSlot: needing.keep,
    need_presses.OfferToEverybody: needing.to_everybody,
    need_presses.PostToGroup: needing.to_group,
    need_presses.WhyList: needing.why,
    need_presses.ShowSlot: board.show_slot,
    need_presses.ShowNeed: board.show_need,
    need_presses.BoardPage: board.board_page,
    need_presses.NeedsPage: board.needs_page,
    need_presses.StartBroadcast: broadcasting.start,
    need_presses.StopBroadcast: broadcasting.stop,
    answer_presses.AcceptInvitation: answering.accept,
    answer_presses.DeclineInvitation: answering.decline,
    answer_presses.AskMeAgain: answering.ask_again,
    answer_presses.TakeSlot: answering.take,
    answer_presses.TakeAgain: answering.take_again,
    answer_presses.GiveBack: answering.give_back,
    answer_presses.GiveBackSurely: answering.give_back_surely,
    answer_presses.KeepPromise: answering.keep,
    answer_presses.StillYes: answering.still_yes,
    answer_presses.ShareContact: contacting.share,
    answer_presses.HideContact: contacting.hide,
    answer_presses.SendCalendar: answering.send_calendar,
    answer_presses.NotTogether: answering.not_together,
    answer_presses.WidenReach: overseeing.further,
    answer_presses.WhyPage: overseeing.why_page,
    overview_presses.WhyOrder: overseeing.why_order,
    overview_presses.WhyNot: overseeing.why_not,
    overview_presses.WhySomebody: overseeing.why_somebody,
    overview_presses.Widen: overseeing.widen,
    overview_presses.NarrowReach: overseeing.less_far,
    overview_presses.MoveBy: overseeing.move_by,
    overview_presses.AskLeave: overseeing.ask_leave,
    overview_presses.WithoutCheck: overseeing.without_check,
    day_presses.Confirm: day.confirm,
    day_presses.CannotCome: day.cannot_come,
    day_presses.Arrive: day.arrive,
    day_presses.RunningLate: day.running_late,
    day_presses.NobodyCame: day.nobody_came,
    day_presses.AnswerAbsence: day.answer_absence,
    day_presses.StateHours: hours.state,
    day_presses.OtherHours: hours.other,
    day_presses.OpenHours: hours.open_hours,
    day_presses.ConfirmAll: hours.confirm_all,
    day_presses.SayThanks: hours.say_thanks,
    day_presses.Reverse: hours.reverse,
    day_presses.HoursPage: hours.turn_page,
    day_presses.ShowBalance: balance.show,
    day_presses.SendStatement: balance.statement,
    day_presses.TalkToHuman: talking.talk_to_human,
    day_presses.AnswerTalk: talking.answer_talk,
    people_presses.SmallIdea: joining.small_idea,
    people_presses.OpenSetting: settings.open_setting,
    people_presses.ChooseLanguage: settings.choose_language,
    people_presses.ChooseBudget: settings.choose_budget,
    people_presses.EndPause: settings.end_pause,
    people_presses.SwitchCircle: settings.switch_circle,
    people_presses.AskLeave: privacy.ask_leave,
    people_presses.Leave: privacy.leave,
    people_presses.PeoplePage: stewarding.turn_page,
    people_presses.ShowMember: stewarding.show_member,
    people_presses.ChangeRole: stewarding.change_role,
    people_presses.RecordCheck: checking.record,
    people_presses.EndCheck: checking.end,
    people_presses.PinPlace: places.pin,
    people_presses.UnpinPlace: places.unpin,
    people_presses.Poster: stewarding.poster,
    people_presses.PosterPage: stewarding.poster_page,
    people_presses.RenewLink: stewarding.renew_link,
    skill_presses.SkillsPage: register.turn_page,
    skill_presses.ShowSkill: register.show_skill,
    skill_presses.SameAs: register.same_as,
    skill_presses.Apart: register.apart,
    circle_presses.ShowRules: governing.show_rules,
    circle_presses.ChangeCircle: governing.change_circle,
    circle_presses.ChangeRule: governing.change_rule,
    people_presses.LinkGroup: group.link_group,
    people_presses.UnlinkGroup: group.unlink_group,
}
OPEN_PRESSES: Mapping[type[Press], Pressed] = {
    # A form asks by itself whether it is for members only.
    forms.FormChoice: FORMS.choose,
    forms.FormChange: FORMS.change,
    forms.FormDone: FORMS.done,
    forms.FormMove: FORMS.move,
    people_presses.Agree: joining.agree,
    people_presses.ReadIn: joining.read_in,
    people_presses.Stay: privacy.stay,
    people_presses.MyFile: privacy.my_file,
    people_presses.AskForget: privacy.ask_forget,
    people_presses.Forget: privacy.forget,
}

VIEWS: Mapping[str, View] = {
    "text": text_view,
    "form": FORMS.view,
    "offer": offer_cards.offer_card,
    "no_offers": offer_cards.no_offers,
    "more_offers": offer_cards.more_offers,
    "need": need_cards.need_card,
    "need_published": need_cards.published,
    "need_declined": need_cards.declined,
    "slot": slot_cards.slot_card,
    "slot_cancel": slot_cards.cancel_question,
    "board": board_cards.board,
    "needs_near": board_cards.needs_near,
    "announcement": need_cards.announcement,
    "broadcast_preview": broadcast_cards.preview,
    "broadcast": broadcast_cards.progress,
    "message_to_all": broadcast_cards.message_to_all,
    "invitation": invitation_cards.invitation,
    "slot_invite": invitation_cards.slot_invite,
    "unfilled": widening_cards.unfilled,
    "why_list": who_cards.why_list,
    "why_order": who_cards.why_order,
    "why_not": why_not_cards.why_not,
    "why_somebody": why_not_cards.why_somebody,
    "commitment": commitment_cards.commitment,
    "give_back_surely": commitment_cards.give_back_surely,
    "comes": commitment_cards.comes,
    "comes_not": commitment_cards.comes_not,
    "promise_lapsed": commitment_cards.lapsed,
    "promise_overlaps": commitment_cards.overlaps,
    "promise_unchecked": commitment_cards.unchecked,
    "slot_off": commitment_cards.slot_off,
    "past": commitment_cards.past,
    "calendar": calendar_cards.calendar,
    "contact": contact_cards.contact,
    "not_together": contact_cards.not_together,
    "reminder.giver.evening": reminder_cards.evening,
    "reminder.giver.again": reminder_cards.again,
    "reminder.giver.silent": reminder_cards.silent,
    "reminder.giver.before": reminder_cards.before,
    "reminder.giver.start": reminder_cards.start,
    "reminder.receiver.evening": reminder_cards.receiver_evening,
    "reminder.receiver.before": reminder_cards.receiver_before,
    "reminder.coordinator.evening": reminder_cards.summary,
    "late": day_cards.late,
    "absence": day_cards.absence,
    "absence-asked": day_cards.absence_asked,
    "absence-answer": day_cards.absence_answer,
    "hours": hours_cards.hours_card,
    "received": hours_cards.received,
    "hours-agreed": hours_cards.agreed,
    "hours-list": hours_cards.hours_list,
    "thanks": hours_cards.thanks,
    "balance": balance_cards.balance,
    "balance-earlier": balance_cards.earlier,
    "statement": balance_cards.statement,
    "reversed": balance_cards.reversed_entry,
    "talk": talk_cards.talk,
    "talk-answer": talk_cards.answer,
    "notice": joining_cards.notice,
    "welcome": joining_cards.welcome,
    "first_idea": joining_cards.first_idea,
    "help": help_cards.help_view,
    "join_link": circle_cards.join_link,
    "poster": circle_cards.poster,
    "poster_which": circle_cards.poster_which,
    "circle_opened": circle_cards.circle_opened,
    "places": circle_cards.pinned_places,
    "circle": rules_cards.circle,
    "rules": rules_cards.all_rules,
    "skills": skill_cards.register,
    "skill": skill_cards.skill,
    "group_hello": circle_cards.group_hello,
    "group_help": circle_cards.group_help,
    "link_group": circle_cards.link_group,
    "settings": settings_cards.settings,
    "settings_language": settings_cards.choose_language,
    "settings_budget": settings_cards.choose_budget,
    "settings_circle": settings_cards.choose_circle,
    "share_place": settings_cards.share_place,
    "place_kept": settings_cards.place_kept,
    "people": people_cards.people_list,
    "member": people_cards.member_card,
    "role_given": people_cards.role_given,
    "role_ended": people_cards.role_ended,
    "check_changed": check_cards.check_changed,
    "speaks_now": people_cards.speaks_now,
    "unreachable": people_cards.unreachable,
    "ask_leave": privacy_cards.ask_leave,
    "ask_forget": privacy_cards.ask_forget,
    "my_data": privacy_cards.my_data,
    "goodbye": privacy_cards.goodbye,
    "restored": privacy_cards.restored,
}

DUES: Mapping[str, Callable[[Turn, Due], None]] = {
    "offer_wakes": offering.wake,
    "slot_over": needing.end_slot,
    "send_slot": needing.send_slot,
    "extend_need": needing.extend,
    "broadcast_step": broadcasting.step,
    "wave": answering.wave_due,
    "unfilled": answering.unfilled_due,
    "show_invitations": showing_services.show_rest,
    "show_line": showing_services.show_rest_of_line,
    "new_yes": answering.new_yes_due,
    **reminder_services.DUES,
    "hours.silence": hours_services.silence,
    "first_idea": joining_services.first_idea,
    "erase_traces": privacy_services.erase_traces,
}

ANSWERS: Mapping[str, Callable[[Turn, Mapping[str, Any]], None]] = {
    "group_admins": group.administrators,
    "failed": everything.undelivered,
}


def routes(run: Callable[[Handler], PtbCallback]) -> list[BaseHandler[Any, Any, Any]]:
    """Give python-telegram-bot's handlers, first match wins; the last one takes every update there is."""
    private = filters.ChatType.PRIVATE & filters.UpdateType.MESSAGE
    group = filters.ChatType.GROUPS & filters.UpdateType.MESSAGE
    return [
        Commands(private, {name: run(handler) for name, handler in COMMANDS.items()}),
        Commands(group, {name: run(handler) for name, handler in GROUP_COMMANDS.items()}),
        MessageHandler(private & filters.TEXT, run(words.hear)),
        MessageHandler(private & filters.LOCATION, run(words.place)),
        MessageHandler(private & filters.CONTACT, run(words.contact)),
        MessageHandler(private, run(everything.other_message)),
        CallbackQueryHandler(run(words.pressed)),
        ChatMemberHandler(run(everything.bot_membership), ChatMemberHandler.MY_CHAT_MEMBER),
        TypeHandler(Update, run(everything.ignore)),
    ]


def bot_commands(language: str) -> list[tuple[str, str]]:
    """Give the commands that Telegram's menu shows, with what each does, in a language."""
    return [(name, say_plain(language, f"command-{name}")) for name in COMMANDS]
