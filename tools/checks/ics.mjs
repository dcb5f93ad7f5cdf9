// node ics.mjs FILE   Reads a calendar with ical.js and prints what a phone would show: one line an event and day.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const loaded = require('ical.js');
const ICAL = loaded.default ?? loaded;
const root = new ICAL.Component(ICAL.parse(readFileSync(process.argv[2], 'utf8')));
for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);

for (const event of root.getAllSubcomponents('vevent').map(component => new ICAL.Event(component))) {
  const length = event.duration;
  const days = event.iterator();
  for (let start = days.next(); start; start = days.next()) {
    const end = start.clone();
    end.addDuration(length);
    const shown = start.isDate ? [start, end].map(time => time.toString()) : [start, end].map(time => time.toJSDate().toISOString());
    console.log([event.uid, event.sequence, event.component.getFirstPropertyValue('status'), ...shown, event.summary, event.location].join(' | '));
  }
}
