/** The commonest of the some 3,000 names between colons that Discord shows as emoji; the others stay text here. */
export const emojiByName: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '+1': '👍', '-1': '👎', '100': '💯', '1234': '🔢', thumbsup: '👍', thumbsdown: '👎', smile: '😄', grin: '😁', joy: '😂',
    rofl: '🤣', wink: '😉', blush: '😊', heart: '❤️', broken_heart: '💔', heart_eyes: '😍', thinking: '🤔', cry: '😢', sob: '😭',
    angry: '😠', rage: '😡', scream: '😱', sunglasses: '😎', clap: '👏', wave: '👋', ok_hand: '👌', pray: '🙏', muscle: '💪', eyes: '👀',
    fire: '🔥', star: '⭐', sparkles: '✨', tada: '🎉', rocket: '🚀', zap: '⚡', boom: '💥', poop: '💩', skull: '💀', warning: '⚠️',
    x: '❌', o: '⭕', white_check_mark: '✅', ballot_box_with_check: '☑️', question: '❓', exclamation: '❗', bulb: '💡', bell: '🔔',
    lock: '🔒', key: '🔑', link: '🔗', mag: '🔍', pencil: '📝', memo: '📝', book: '📖', newspaper: '📰', calendar: '📆', clock: '🕰️',
    sun: '☀️', snowflake: '❄️', umbrella: '☔', dog: '🐶', cat: '🐱', ship: '🚢', train: '🚆', bus: '🚌', airplane: '✈️', earth: '🌍',
    a: '🅰️', b: '🅱️', m: 'Ⓜ️', v: '✌️', tm: '™️', one: '1️⃣', two: '2️⃣', three: '3️⃣', up: '🆙', new: '🆕', ok: '🆗', sos: '🆘', id: '🆔',
  }),
); // prettier-ignore
