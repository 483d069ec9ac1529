// Makes region.json; README.md says from what. `npm install world-atlas@2.0.2 mapshaper topojson-client && node cut.mjs`
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { merge, mesh } from "topojson-client";

execFileSync("node_modules/.bin/mapshaper", [
  "node_modules/world-atlas/countries-50m.json", "-clip", "bbox=24,8,118,70", "-simplify", "weighted", "17%", "keep-shapes",
  "-o", "cut.json", "format=topojson", "no-quantization",
]);
const cut = JSON.parse(readFileSync("cut.json"));
const countries = cut.objects.countries;
const rounded = (lines) => lines.map((line) => line.map((point) => point.map((degrees) => Math.round(degrees * 100) / 100)));
const between = (keep) => rounded(mesh(cut, countries, (a, b) => a !== b && keep(a.properties.name, b.properties.name)).coordinates);

const kashmir = new Set(["India", "Pakistan", "China", "Siachen Glacier"]);
const inKashmir = (line) => line.every(([east, north]) => north > 32.4 && east > 73 && east < 80.5);
const isDurand = (a, b) => new Set([a, b, "Afghanistan", "Pakistan"]).size === 2;
const isKashmirs = (a, b) => kashmir.has(a) && kashmir.has(b);

// A border that is only in part disputed is divided where Kashmir begins.
const divided = between(isKashmirs).flatMap((line) => {
  const parts = [];
  for (let n = 1; n < line.length; n++) {
    const piece = [line[n - 1], line[n]], last = parts.at(-1), disputed = inKashmir(piece);
    if (last && last.disputed === disputed) last.line.push(line[n]);
    else parts.push({ disputed, line: piece });
  }
  return parts;
});
const lines = (disputed) => divided.filter((part) => part.disputed === disputed).map((part) => part.line);

writeFileSync("region.json", JSON.stringify({
  land: merge(cut, countries.geometries).coordinates.flatMap(rounded),
  borders: [...between((a, b) => !isDurand(a, b) && !isKashmirs(a, b)), ...lines(false)],
  disputed: { durand: between(isDurand), kashmir: lines(true) },
}) + "\n");
