// What a visitor saves and has seen stays in this browser: nothing here asks the server for anything.
(() => {
  const KEYS = { saved: 'hang-viet.da-luu', seen: 'hang-viet.da-xem' };
  const MOST = 30;

  function read(key) {
    try {
      const list = JSON.parse(localStorage.getItem(key) || '[]');
      return Array.isArray(list) ? list.filter(item => item && typeof item.code === 'string' && typeof item.url === 'string' && item.url.startsWith('/') && !item.url.startsWith('//')) : [];
    } catch { return []; }
  }

  /** False where the browser keeps nothing (private windows, a full disk). */
  function write(key, list) {
    try { localStorage.setItem(key, JSON.stringify(list.slice(0, MOST))); return true; } catch { return false; }
  }

  const without = (list, code) => list.filter(item => item.code !== code);

  function onProduct(box) {
    const item = { code: box.dataset.code, name: box.dataset.name, url: box.dataset.url };
    const short = new URL(box.dataset.short, location.href).href;
    const news = document.getElementById('giu-tin');
    const act = name => box.querySelector(`[data-act=${name}]`);
    const isSaved = () => read(KEYS.saved).some(saved => saved.code === item.code);
    const showSaved = () => {
      act('save').setAttribute('aria-pressed', String(isSaved()));
      act('save').textContent = isSaved() ? 'Đã lưu, bấm để bỏ' : 'Lưu trên máy này';
    };
    const copy = async () => {
      try { await navigator.clipboard.writeText(short); news.textContent = 'Đã chép địa chỉ ' + short; return true; }
      catch { news.textContent = 'Không chép được; hãy chọn và chép địa chỉ ở trên.'; return false; }
    };
    act('save').addEventListener('click', () => {
      const others = without(read(KEYS.saved), item.code);
      const kept = write(KEYS.saved, isSaved() ? others : [item, ...others]);
      news.textContent = kept ? (isSaved() ? 'Đã lưu trên máy này.' : 'Đã bỏ khỏi máy này.') : 'Trình duyệt không cho lưu.';
      showSaved();
    });
    act('copy').addEventListener('click', copy);
    act('zalo').addEventListener('click', copy);
    act('print').addEventListener('click', () => print());
    if (navigator.share) {
      act('share').hidden = false;
      act('share').addEventListener('click', () => navigator.share({ title: item.name, url: short }).catch(() => {}));
    }
    write(KEYS.seen, [item, ...without(read(KEYS.seen), item.code)]);
    showSaved();
    box.hidden = false;
  }

  function fill(list, empty, key) {
    const items = read(key);
    list.replaceChildren(...items.map(item => {
      const line = document.createElement('li');
      const link = line.appendChild(document.createElement('a'));
      link.href = item.url;
      link.textContent = item.name || item.code;
      const drop = line.appendChild(document.createElement('button'));
      drop.type = 'button';
      drop.className = 'btn quiet s';
      drop.textContent = 'Bỏ';
      drop.setAttribute('aria-label', 'Bỏ ' + (item.name || item.code));
      drop.addEventListener('click', () => { write(key, without(read(key), item.code)); showKept(); });
      return line;
    }));
    empty.hidden = items.length > 0;
    return items;
  }

  function showKept() {
    const by = id => document.getElementById(id);
    const saved = fill(by('da-luu'), by('chua-luu'), KEYS.saved);
    const seen = fill(by('da-xem'), by('chua-xem'), KEYS.seen);
    const compare = by('so-sanh');
    compare.hidden = saved.length < 2;
    compare.search = saved.slice(0, 4).map(item => 'ma=' + encodeURIComponent(item.code)).join('&');
    by('xoa-het').hidden = saved.length + seen.length === 0;
  }

  const box = document.getElementById('giu');
  if (box) onProduct(box);
  if (document.getElementById('da-luu')) {
    showKept();
    document.getElementById('xoa-het').addEventListener('click', () => {
      for (const key of Object.values(KEYS)) { try { localStorage.removeItem(key); } catch { /* nothing was kept */ } }
      showKept();
    });
  }
})();
