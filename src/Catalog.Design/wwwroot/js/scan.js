// Reads a bar code or QR code from the camera or a photo, in this browser alone. Typing the code does the same without this file.
(() => {
  const by = id => document.getElementById(id);
  const [form, input, news, photo, camera, start, video] = ['ma-form', 'ma', 'tin', 'anh', 'quet', 'bat-dau', 'hinh'].map(by);
  const FORMATS = ['qr_code', 'ean_13', 'ean_8', 'upc_a', 'upc_e'];
  const EVERY = 250, WIDEST = 1280;
  let reading = null;

  function load(url, integrity) {
    return new Promise((done, failed) => {
      const script = document.createElement('script');
      Object.assign(script, { src: url, integrity, onload: done, onerror: () => failed(new Error('reader')) });
      document.head.append(script);
    });
  }

  /** The browser's own reader where there is one, else ours, which is fetched only now. Both: canvas → text or null. */
  async function makeReader() {
    if ('BarcodeDetector' in window) {
      const known = await BarcodeDetector.getSupportedFormats().catch(() => []);
      const formats = FORMATS.filter(format => known.includes(format));
      if (formats.includes('ean_13') && formats.includes('qr_code')) {
        const detector = new BarcodeDetector({ formats });
        return async canvas => (await detector.detect(canvas))[0]?.rawValue ?? null;
      }
    }
    await load(news.dataset.reader, news.dataset.integrity);
    const { DecodeHintType, BarcodeFormat, BinaryBitmap, HybridBinarizer, HTMLCanvasElementLuminanceSource, MultiFormatOneDReader, QRCodeReader } = ZXing;
    const hints = new Map([[DecodeHintType.TRY_HARDER, true], [DecodeHintType.POSSIBLE_FORMATS, [BarcodeFormat.EAN_13, BarcodeFormat.EAN_8, BarcodeFormat.UPC_A, BarcodeFormat.UPC_E]]]);
    const readers = [new MultiFormatOneDReader(hints), new QRCodeReader()];
    return async canvas => {
      const picture = new BinaryBitmap(new HybridBinarizer(new HTMLCanvasElementLuminanceSource(canvas)));
      for (const reader of readers) {
        try { return reader.decode(picture, hints).getText(); } catch { /* not this kind of code */ }
      }
      return null;
    };
  }

  const getReader = () => (reading ??= makeReader());

  function draw(source, width, height, turned) {
    const scale = Math.min(1, WIDEST / Math.max(width, height));
    const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = turned ? [h, w] : [w, h];
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (turned) { context.translate(h, 0); context.rotate(Math.PI / 2); }
    context.drawImage(source, 0, 0, w, h);
    return canvas;
  }

  function found(text) {
    input.value = text;
    news.textContent = 'Đã đọc được mã ' + text;
    form.requestSubmit ? form.requestSubmit() : form.submit();
  }

  async function readPhoto() {
    const file = photo.files[0];
    if (!file) return;
    news.textContent = 'Đang đọc ảnh…';
    try {
      const [read, image] = await Promise.all([getReader(), createImageBitmap(file)]);
      for (const turned of [false, true]) {
        const text = await read(draw(image, image.width, image.height, turned));
        if (text) return found(text);
      }
      news.textContent = 'Không thấy mã trong ảnh. Hãy chụp gần hơn, đủ sáng, để mã thẳng; hoặc gõ dãy số.';
    } catch { news.textContent = 'Không đọc được tệp này. Hãy chọn một ảnh, hoặc gõ dãy số.'; }
  }

  async function readCamera() {
    start.disabled = true;
    let stream;
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
    } catch {
      start.disabled = false;
      news.textContent = 'Không mở được máy ảnh. Hãy cho phép trong trình duyệt, hoặc chụp ảnh, hoặc gõ dãy số.';
      return;
    }
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    news.textContent = 'Đưa mã vào giữa hình.';
    const stop = () => stream.getTracks().forEach(track => track.stop());
    addEventListener('pagehide', stop);
    let read;
    try { read = await getReader(); } catch { stop(); news.textContent = 'Không tải được bộ đọc mã. Hãy gõ dãy số.'; return; }
    const look = async () => {
      if (!stream.active) return;
      const text = video.videoWidth ? await read(draw(video, video.videoWidth, video.videoHeight, false)) : null;
      if (text) { stop(); found(text); } else setTimeout(look, EVERY);
    };
    look();
  }

  by('chup').hidden = false;
  photo.addEventListener('change', readPhoto);
  if (navigator.mediaDevices?.getUserMedia) {
    camera.hidden = false;
    start.addEventListener('click', readCamera);
  }
})();
