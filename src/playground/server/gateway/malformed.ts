/** What no gateway should send: broken JSON, no object, an unknown op, an op without its data. */
export const malformedTexts = ['{"op":0,"t":"INTER', '[]', '{"op":99,"d":{}}', '{"op":0}', '""'] as const;

/** Events that nobody knows, and known ones without the fields that everybody reads. */
export const malformedEvents = [
  { event: 'AN_EVENT_OF_TOMORROW', data: { id: '1' } },
  { event: 'INTERACTION_CREATE', data: { id: '1', type: 2 } },
  { event: 'INTERACTION_CREATE', data: { id: '2', type: 99, token: 'none', data: {} } },
  { event: 'MESSAGE_CREATE', data: { id: '3' } },
  { event: 'CHANNEL_UPDATE', data: {} },
] as const;
