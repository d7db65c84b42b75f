"""Writing bundled sets: the same bytes whenever the same packages are given."""

import gzip
import hashlib
import io
import pathlib
import struct
import sys
import zipfile

unpacked, output = (pathlib.Path(argument) for argument in sys.argv[1:3])


def say(text):
    print(f"bundle-data: {text}")


def packed(content):
    return gzip.compress(content, 9, mtime=0)


def write(path, content):
    """Writes `content`; a gzip file that holds the same bytes already stays as it is, whatever packed it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.exists():
        same = path.read_bytes() == content
        if not same and path.suffix == ".gz":
            same = gzip.decompress(path.read_bytes()) == gzip.decompress(content)
        if same:
            return say(f"{path}: unchanged")
    path.write_bytes(content)
    say(f"{path}: {len(content):,} bytes")


def unpacked_content(path, content):
    """What a packed file holds, to name its checksum; a zip file is taken as it is."""
    return gzip.decompress(content) if path.suffix == ".gz" else content


def write_set(name, title, about, licence, files):
    """Writes the files, the licence and a README that names the checksums of what is now there."""
    folder = output / name
    for file, content in files.items():
        write(folder / file, content)
    write(folder / "LICENSE", licence)
    lines = ["| file | bytes | SHA-256 of the file | SHA-256 of what it unpacks to |", "| --- | --- | --- | --- |"]
    for file in files:
        path = folder / file
        stored = path.read_bytes()
        digests = [hashlib.sha256(data).hexdigest() for data in (stored, unpacked_content(path, stored))]
        lines.append(f"| `{file}` | {len(stored):,} | `{digests[0]}` | `{digests[1]}` |")
    readme = f"# {title}\n\n{about.strip()}\n\n## Files\n\n" + "\n".join(lines) + "\n\nMade by `scripts/bundle-data`.\n"
    write(folder / "README.md", readme.encode())


def licence_of(package, pattern):
    """The package's own licence text, up to the list of other software that its binaries carry."""
    (path,) = (unpacked / package).glob(pattern)
    return (path.read_text().split("\n----\n")[0].rstrip() + "\n").encode()


def idx(extents, values):
    """Unsigned bytes in the IDX format: two zeros, type 8, number of axes, big-endian extents, values."""
    return struct.pack(f">BBBB{len(extents)}I", 0, 0, 8, len(extents), *extents) + bytes(values)


def npy(kind, shape, content):
    """An array in NumPy's format, version 1."""
    header = f"{{'descr': '{kind}', 'fortran_order': False, 'shape': {shape!r}, }}"
    header += " " * (-(len(header) + 11) % 64) + "\n"
    return b"\x93NUMPY\1\0" + struct.pack("<H", len(header)) + header.encode() + content


def table(names, rows):
    """Tab-separated text with a line of names, packed; the fields hold neither tabulators nor quotes."""
    lines = ["\t".join(names)]
    for row in rows:
        assert len(row) == len(names) and not any(mark in field for field in row for mark in '\t\n"')
        lines.append("\t".join(row))
    return packed(("\n".join(lines) + "\n").encode())


def stored_zip(files):
    """A zip archive of files that are packed already, each with the first moment that zip can name."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_STORED) as archive:
        for name, content in sorted(files.items()):
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return buffer.getvalue()
