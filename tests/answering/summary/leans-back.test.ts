import { describe, expect, test } from 'vitest';
import {
  endsWhatCameBefore,
  goesOnSpeaking,
  leansBack,
  leansOnHeadline,
  tellsOfCasualties,
} from '../../../src/answering/summary/leans-back.js';

describe('a sentence leans on what came before', () => {
  test.each([
    'He said that the gate would hold.',
    'They left before noon.',
    'It lost four boats in March.',
    '"It is a good harbour," said Piet Wendover.',
    'The move surprised the council of Maravel.',
    'The firm had asked for nine crowns a tonne.',
    'But the union of Maravel refused.',
    'And Odile Brandreth agreed.',
    'Despite this, the ferry sailed.',
    'One of them was found in Westering.',
    'Two days later the quay was closed.',
    'Maravel, however, kept its boats in.',
    'The second, of 9 December, asks for an answer.',
    'On 16 January it had been sleeting, he said.',
    'To date it has refunded nothing, the treasurer said.',
    'Norvane Lines reacted to the announcement by closing its office.',
    'Tarn praised the two-month truce as a beginning.',
    'Five slid into the river and four came to rest against the door.',
    'Two were closed on Wednesday, among them the one at Orrin.',
    'Twelve voted for the loan.',
    'Most had been built before 1990.',
    'Nine vehicles were on it.',
  ])('%s', (sentence) => {
    expect(leansBack(sentence, 'en')).toBe(true);
  });

  test.each([
    ['es', 'Ella aceptó por teléfono.'],
    ['fr', '« Il n’en est rien », a répondu le port.'],
    ['de', 'Dennoch fuhr die Fähre.'],
    ['nl', 'Zij weigerde.'],
  ])('in %s: %s', (language, sentence) => {
    expect(leansBack(sentence, language)).toBe(true);
  });
});

describe('a sentence stands alone', () => {
  test.each([
    ['en', 'The council of Maravel approved a loan of 30 million crowns.'],
    ['en', 'Norvane Lines said that it would appeal.'],
    ['en', 'Andrea Holm opened the market.'],
    ['en', 'The quay of Westering is to be shown in May.'],
    ['en', 'Four were killed in Orlan on Tuesday.'],
    ['en', 'Two chained boats sank in the harbour.'],
    ['en', 'Five injured sailors came home.'],
    ['en', 'The council of Maravel bought the old quay, and the harbour office pays for it.'],
    ['en', 'One left-hand door of the mill stood open.'],
    ['en', 'In Ostrand the harbour office counted nine boats.'],
    ['es', 'El ayuntamiento de Maravel aprobó un préstamo.'],
    ['de', 'Siegfried Tarn öffnete den Hafen.'],
    [null, 'Maravel opened its harbour.'],
  ])('in %s: %s', (language, sentence) => {
    expect(leansBack(sentence, language)).toBe(false);
  });
});

test('somebody goes on speaking without marks behind a sentence that reports', () => {
  expect(goesOnSpeaking('We see room to talk further.', 'There are gaps, the envoy said.')).toBe(true);
  expect(goesOnSpeaking('We see room to talk further.', 'The ferry sails at noon.')).toBe(false);
  expect(goesOnSpeaking('The US sees room to talk.', 'There are gaps, the envoy said.')).toBe(false);
});

test('the dead and the hurt are known by any of their words', () => {
  expect(tellsOfCasualties('The navy announced the deaths of three sailors.')).toBe(true);
  expect(tellsOfCasualties('Seventeen passengers were injured.')).toBe(true);
  expect(tellsOfCasualties('The deadline passed at noon.')).toBe(false);
});

test('an offer that came to nothing is no offer', () => {
  expect(endsWhatCameBefore('The offer ran out at midnight on 30 April.')).toBe(true);
  expect(endsWhatCameBefore('It was withdrawn in June.')).toBe(true);
  expect(endsWhatCameBefore('Norvane Lines rejected the claim of the town.')).toBe(false);
});

test('a headline explains "the inquiry" of the first sentence, and neither a pronoun nor "the move"', () => {
  expect(leansOnHeadline('The inquiry into the collapse heard a clerk.')).toBe(true);
  expect(leansOnHeadline('The move came on Monday.')).toBe(false);
  expect(leansOnHeadline('It came on Monday.')).toBe(false);
});
