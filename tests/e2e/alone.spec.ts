import { execFile, spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { defaultOptions } from '../../core/pack/index.ts';
import './bridge.ts';
import { launchSample } from './sample.ts';

/**
 * The app in a network of its own: one cable that leads nowhere, and a name server at its other end. Whatever is sent,
 * be it a question for a name, is counted on it. The test starts itself anew in there.
 */
const INSIDE = process.env.PRECIS_ALONE === 'yes';
const CABLE = 'precis0';
const ELSEWHERE = '10.98.76.1';
const SETUP = [
  'echo 1 > /proc/sys/net/ipv6/conf/all/disable_ipv6',
  'echo 1 > /proc/sys/net/ipv6/conf/default/disable_ipv6',
  'ip link set lo up',
  `ip link add ${CABLE} type veth peer name precis1`,
  'ip link set precis1 up',
  `ip link set ${CABLE} up`,
  `ip addr add 10.98.76.2/24 dev ${CABLE}`,
  `ip route add default via ${ELSEWHERE}`,
  `echo nameserver ${ELSEWHERE} > "$PRECIS_NAMES"`,
  'mount --bind "$PRECIS_NAMES" /etc/resolv.conf',
].join(' && ');
const IN_THERE = ['--net', '--mount', ...(process.getuid?.() === 0 ? [] : ['--map-root-user']), 'sh', '-c'];

/** Packets sent over the cable so far. */
async function sent(): Promise<number> {
  const line = (await readFile('/proc/net/dev', 'utf8')).split('\n').find((one) => one.includes(CABLE));
  return Number(line?.split(':')[1]?.trim().split(/\s+/)[9]);
}

test('nothing leaves the machine: pages with remote parts, printing, writing out', () =>
  INSIDE ? inside() : outside());

async function outside(): Promise<void> {
  const info = test.info();
  info.setTimeout(180_000);
  const names = info.outputPath('resolv.conf');
  await promisify(execFile)('mkdir', ['-p', info.outputPath()]);
  const env = { ...process.env, PRECIS_ALONE: 'yes', PRECIS_NAMES: names };
  const tried = spawnSync('unshare', [...IN_THERE, SETUP], { env, encoding: 'utf8' });
  const why = tried.error?.message ?? tried.stderr;
  info.skip(tried.status !== 0, `No network of its own can be made here: ${why.trim()}`);
  const run = 'exec "$0" node_modules/@playwright/test/cli.js test tests/e2e/alone.spec.ts --output "$1"';
  const within = [...IN_THERE, `${SETUP} && ${run}`, process.execPath, info.outputPath('inside')];
  const { stdout } = await promisify(execFile)('unshare', within, { env }).catch((error) => error);
  expect(stdout).toContain('1 passed');
}

async function inside(): Promise<void> {
  test.setTimeout(120_000);
  const precis = await launchSample();
  const { window: page } = precis;
  const html = `<html lang="en"><head><title>Trap</title>
    <link rel="stylesheet" href="http://${ELSEWHERE}/a.css"><link rel="prefetch" href="https://trap.example/b"></head>
    <body background="http://${ELSEWHERE}/c.png"><article><h1>Talks begin</h1>
    <p>Talks on migration began on Monday, and nobody said what they were about, nor when they would end.</p>
    <img src="http://${ELSEWHERE}/d.png" srcset="https://trap.example/e.png 2x" alt="A picture">
    <p style="background: url(http://trap.example/f.png)">More than 143,000 people were refused entry.</p>
    <iframe src="http://${ELSEWHERE}/"></iframe></article></body></html>`;
  const made = await page.evaluate(async (text) => {
    const file = { name: 'trap.html', bytes: new TextEncoder().encode(text) };
    const result = await window.precis.call('source:import', { file });
    return result.ok ? result.value.made : null;
  }, html);
  expect(made).not.toBeNull();
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.type('Talks begin');
  await page.getByRole('option', { name: /^Talks begin|^Trap/ }).click();
  await page.locator('[data-line="1"]').waitFor();
  await page.keyboard.press('Control+Shift+O');
  await expect(page.frameLocator('iframe').getByText('More than 143,000 people')).toBeVisible();

  const briefing = await page.evaluate(async () => {
    const result = await window.precis.call('briefing:all', {});
    return result.ok ? (result.value[0]?.record ?? null) : null;
  });
  if (briefing === null) throw new Error('the sample has a briefing');
  const options = defaultOptions('note', briefing);
  for (const format of ['pdf', 'docx', 'html'] as const) {
    const printed = await page.evaluate(async (input) => (await window.precis.call('pack:print', input)).ok, {
      briefing: briefing.id,
      options,
      format,
    });
    expect(printed).toBe(true);
  }
  await precis.close();
  expect(await sent()).toBe(0);

  // That it counts at all.
  await new Promise((done) => createSocket('udp4').send('x', 53, ELSEWHERE, done));
  await expect.poll(sent).toBeGreaterThan(0);
}
