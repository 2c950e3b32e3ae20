import { describe, expect, it } from 'vitest';
import { parseRecording } from '../../../../src/testing/generator/parseRecording';
import { recordingOf } from '../../../generated';
import { oddDeskMessages } from '../../../oddDesk';

describe('parseRecording', () => {
  it.each([
    ['', 'recording: expected the JSON of a recording, received text that is no JSON'],
    ['{"ada@example.org"', 'recording: expected the JSON of a recording, received text that is no JSON'],
    ['null', 'recording: expected a recording of recordDesk, received null'],
    ['"ada"', 'recording: expected a recording of recordDesk, received a string'],
    ['{"version":1,"messages":{}}', 'recording.messages: expected a list, received an object'],
    [
      '{"version":1,"messages":[{"event":"com.iadvize.desk.A"}]}',
      "recording.messages[0].payload: expected a value as recordDesk keeps it, with its 'type', received undefined",
    ],
  ])('refuses %j in one sentence', (text, sentence) => {
    expect(() => parseRecording(text)).toThrow(new TypeError(sentence));
  });

  it('returns a recording that was saved as JSON', () => {
    const recording = recordingOf(oddDeskMessages);
    expect(parseRecording(JSON.stringify(recording))).toEqual(recording);
  });
});
