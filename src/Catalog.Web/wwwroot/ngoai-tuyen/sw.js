// Answers for the pack alone: its scope is this folder, no other page of the site ever meets this worker.
const shelf = 'ngoai-tuyen-1';
const patience = 4000; // milliseconds; at a market the signal is often there and useless

self.addEventListener('install', event => event.waitUntil(
  caches.open(shelf).then(kept => kept.add(new Request('./', { cache: 'reload' }))).then(() => self.skipWaiting())));

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('ngoai-tuyen-') && name !== shelf) await caches.delete(name);
  await self.clients.claim();
})()));

// The page names the files it is drawn with, and is told when all of them are here; those of an older page go.
self.addEventListener('message', event => {
  if (Array.isArray(event.data?.keep)) event.waitUntil(keep(event.data.keep).then(() => event.source.postMessage({ kept: true }), () => {}));
});

self.addEventListener('fetch', event => {
  if (event.request.method !== 'GET' || new URL(event.request.url).origin !== location.origin) return;
  event.respondWith(event.request.mode === 'navigate' ? page(event.request) : file(event.request));
});

async function keep(files) {
  const kept = await caches.open(shelf);
  await Promise.all(files.map(async url => (await kept.match(url)) ?? kept.add(url)));
  const wanted = new Set([new URL('./', location).href, ...files]);
  for (const request of await kept.keys()) if (!wanted.has(request.url)) await kept.delete(request);
}

async function page(request) {
  const kept = await caches.open(shelf);
  try {
    const answer = await fetch(request.url, { signal: AbortSignal.timeout(patience) });
    if (!answer.ok) return (await kept.match('./')) ?? answer;
    await kept.put('./', answer.clone());
    return answer;
  } catch {
    return (await kept.match('./')) ?? Response.error();
  }
}

async function file(request) {
  return (await caches.match(request)) ?? fetch(request);
}
