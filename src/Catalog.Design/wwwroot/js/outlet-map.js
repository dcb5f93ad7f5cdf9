// The map of outlets that can be moved. The list on the same page says the same: without this file nothing is missing.
(() => {
  const box = document.getElementById('ban-do');
  if (!box || !window.L) return;

  /** TopoJSON → rings in degrees; arcs are delta-encoded whole numbers. */
  function outlines(topology) {
    const { scale, translate } = topology.transform;
    const arcs = topology.arcs.map(arc => {
      let x = 0, y = 0;
      return arc.map(([dx, dy]) => {
        x += dx; y += dy;
        return [y * scale[1] + translate[1], x * scale[0] + translate[0]];
      });
    });
    const ring = parts => parts.flatMap(part => part < 0 ? [...arcs[~part]].reverse() : arcs[part]);
    return Object.values(topology.objects).flatMap(object => object.geometries)
      .map(shape => (shape.type === 'Polygon' ? [shape.arcs] : shape.arcs).map(polygon => polygon.map(ring)));
  }

  /** Text only: what comes from the register never becomes markup. */
  function popup(outlet) {
    const card = document.createElement('div');
    const name = card.appendChild(document.createElement('a'));
    name.href = outlet.url;
    name.textContent = outlet.name;
    for (const text of [outlet.kind, outlet.opening, outlet.address]) {
      card.appendChild(document.createElement('p')).textContent = text;
    }
    return card;
  }

  const pin = outlet => L.divIcon({ className: 'pin' + (outlet.isOpen === true ? '' : ' closed'), iconSize: [28, 28] });

  async function show() {
    const [points, topology] = await Promise.all([box.dataset.points, box.dataset.outlines].map(url => fetch(url).then(answer => answer.ok ? answer.json() : null)));
    if (!points) return;
    box.hidden = false;
    document.getElementById('ban-do-thay').textContent = 'Bấm một điểm để xem tên, giờ mở cửa và địa chỉ. Danh sách bên dưới có cùng các điểm.';
    const bounds = points.features.length ? L.latLngBounds(points.features.map(({ geometry }) => [geometry.coordinates[1], geometry.coordinates[0]])) : null;
    const map = L.map(box, { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, minZoom: 6, maxZoom: 18 });
    if (bounds) map.fitBounds(bounds, { padding: [24, 24], maxZoom: 13, animate: false });
    else map.setView([14, 108.6], 8);
    map.attributionControl.setPrefix(false);
    map.zoomControl.remove();
    L.control.zoom({ zoomInTitle: 'Phóng to', zoomOutTitle: 'Thu nhỏ' }).addTo(map);
    if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { attribution: box.dataset.credit || '', crossOrigin: 'anonymous', maxZoom: 19 }).addTo(map);
    if (topology) L.polygon(outlines(topology), { className: 'commune', interactive: false }).addTo(map);
    const cluster = L.markerClusterGroup({
      showCoverageOnHover: false, animate: false, maxClusterRadius: 44,
      iconCreateFunction: group => L.divIcon({ className: 'pin many', html: String(group.getChildCount()), iconSize: [38, 38] }),
    });
    for (const { geometry, properties } of points.features) {
      const [longitude, latitude] = geometry.coordinates;
      cluster.addLayer(L.marker([latitude, longitude], { icon: pin(properties), title: properties.name, alt: properties.name }).bindPopup(popup(properties)));
    }
    map.addLayer(cluster);
  }

  show().catch(error => {
    box.hidden = true;
    console.error(error); // the list below is whole; whoever looks after the site sees why the map is not there
  });
})();
