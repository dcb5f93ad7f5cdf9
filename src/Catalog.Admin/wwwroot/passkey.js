// Asks the browser for a passkey and sends its answer with the form; a browser without passkeys never shows the form.
for (const form of document.querySelectorAll('form[data-passkey]')) {
  if (!window.PublicKeyCredential?.parseRequestOptionsFromJSON) continue;
  form.hidden = false;
  form.addEventListener('submit', async event => {
    if (form.elements.Credential.value) return;
    event.preventDefault();
    const fault = form.querySelector('[data-passkey-fault]');
    fault.textContent = '';
    try {
      const options = JSON.parse(form.dataset.options);
      const answer = form.dataset.passkey === 'create'
        ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
        : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
      form.elements.Credential.value = JSON.stringify(answer);
      form.requestSubmit(event.submitter);
    } catch {
      fault.textContent = fault.dataset.passkeyFault;
    }
  });
}
