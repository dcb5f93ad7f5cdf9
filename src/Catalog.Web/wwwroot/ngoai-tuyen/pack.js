// Says how old the pack is, crosses out what has ended since, and finds lines without asking anybody. Without this script the page shows all the same.
const day = 864e5, oldDays = 7;
const status = document.getElementById('tuoi');
const made = new Date(document.querySelector('[data-made]').dataset.made);

function tell() {
  const days = Math.floor((Date.now() - made) / day);
  const age = days < 1 ? 'Gói lập trong hôm nay.' : `Gói lập cách đây ${days} ngày.`;
  const isOld = days >= oldDays;
  status.textContent = navigator.onLine && !isOld ? age
    : isOld ? `${age} Đã cũ: có thể có thay đổi, hãy mở lại trang này khi có mạng.`
    : `${age} Đang xem không có mạng.`;
  status.classList.toggle('is-old', isOld);
}

function endWhatIsOver() {
  const today = new Date(Date.now() + 7 * 36e5).toISOString().slice(0, 10); // the day in Viet Nam
  for (const line of document.querySelectorAll('[data-until]')) {
    if (line.dataset.until >= today || line.classList.contains('is-off')) continue;
    line.classList.add('is-off');
    line.querySelector('.stand').textContent = line.dataset.over;
  }
}

const bare = text => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();

function find(typed) {
  const words = bare(typed).split(/\s+/).filter(Boolean);
  for (const line of document.querySelectorAll('.pack li')) {
    line.hidden = !words.every(word => (line.folded ??= bare(line.textContent)).includes(word));
  }
}

async function install() {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('sw.js');
  navigator.serviceWorker.addEventListener('message', event => {
    if (event.data?.kept) document.getElementById('san-sang').hidden = false;
  });
  navigator.serviceWorker.startMessages();
  const worker = (await navigator.serviceWorker.ready).active;
  await document.fonts.ready;
  const named = [...document.querySelectorAll('script[src], link[rel=stylesheet], link[rel=icon], link[rel=manifest]')].map(part => part.src || part.href);
  const drawn = [...document.querySelectorAll('use')].map(part => new URL(part.href.baseVal, location).href.split('#')[0]);
  const loaded = performance.getEntriesByType('resource').map(entry => entry.name).filter(url => url.endsWith('.woff2'));
  worker.postMessage({ keep: [...new Set([...named, ...drawn, ...loaded])].filter(url => url.startsWith(location.origin + '/')) });
}

tell();
endWhatIsOver();
addEventListener('online', tell);
addEventListener('offline', tell);
const box = document.getElementById('tim');
box.closest('form').hidden = false;
box.closest('form').addEventListener('submit', event => event.preventDefault());
box.addEventListener('input', () => find(box.value));
install().catch(() => {}); // a browser that keeps nothing still shows the page
