// A log of many messages in place of the first phone's; then two hundred more, one at a time, and how long that took.
async ([chat, count]) => {
  const { Store } = await import('/static/js/core/state.js');
  const { Log } = await import('/static/js/chat/log.js');
  const store = new Store();
  const thread = store.thread(chat);
  const bot = { id: 1, first_name: 'Minga', is_bot: true };
  for (let id = 1; id <= count; id += 1) thread.put({ message_id: id, date: 1795510800 + id * 60, from: bot, out: true, text: `Line ${id}` });
  const log = new Log('Many', thread, { group: false, writer: 0, language: 'en', languageOf: () => 'en', colourOf: () => undefined },
    { press() {}, menu() {}, link() {}, command() {}, jump() {} }, () => Date.now());
  const host = document.querySelector('.phone .log-area');
  host.replaceWith(log.node);
  window.log = log;
  window.thread = thread;
  const started = performance.now();
  for (let id = count + 1; id <= count + 200; id += 1) {
    const message = { message_id: id, date: 1795510800 + id * 60, from: bot, out: true, text: `Line ${id}`, reply_markup: { inline_keyboard: [[{ text: 'Yes', callback_data: 'y' }]] } };
    thread.put(message);
    log.add(message);
  }
  return { ms: performance.now() - started, drawn: log.nodes.size };
}
