"""Reads a snapshot with every library that is installed and prints, a line each: the library, its version, the file, rows, cells that differ from the JSON."""

import importlib
import json
import math
import sys

folder = sys.argv[1]
with open(f"{folder}/it.json", encoding="utf-8") as file:
    told = json.load(file)
columns = told["columns"]
kinds = json.loads(sys.argv[2])


def plain(value, kind):
    """A cell as JSON has it: an empty text is one, a number that is not there is None."""
    is_none = value is None or value != value or str(value) in ("", "<NA>", "nan")
    if kind == "text":
        return "" if is_none else str(value)
    if is_none:
        return None
    return int(value) if kind == "count" else float(value)


def tell(name, module, file, rows):
    rows = [[plain(row[c], k) for c, k in zip(columns, kinds)] for row in rows]
    differing = sum(a != b for one, two in zip(rows, told["rows"]) for a, b in zip(one, two))
    print(name, module.__version__, file, len(rows), differing, sep="\t")


def readers():
    path = f"{folder}/it"
    yield "fastparquet", "parquet", lambda m: m.ParquetFile(f"{path}.parquet").to_pandas().to_dict("records")
    yield "pyarrow", "parquet", lambda m: importlib.import_module("pyarrow.parquet").read_table(f"{path}.parquet").to_pylist()
    yield "pyarrow", "arrow", lambda m: m.ipc.open_file(f"{path}.arrow").read_all().to_pylist()
    yield "pyarrow", "arrows", lambda m: m.ipc.open_stream(f"{path}.arrows").read_all().to_pylist()
    yield "polars", "parquet", lambda m: m.read_parquet(f"{path}.parquet").to_dicts()
    yield "polars", "arrow", lambda m: m.read_ipc(f"{path}.arrow").to_dicts()
    yield "polars", "arrows", lambda m: m.read_ipc_stream(f"{path}.arrows").to_dicts()
    yield "polars", "csv", lambda m: m.read_csv(f"{path}.csv", infer_schema=False).to_dicts()
    yield "pandas", "csv", lambda m: m.read_csv(f"{path}.csv", dtype=str, keep_default_na=False).to_dict("records")
    yield "duckdb", "parquet", lambda m: m.sql(f"select * from '{path}.parquet'").fetchdf().to_dict("records")


for library, form, read in readers():
    try:
        module = importlib.import_module(library)
    except ImportError:
        continue
    tell(library, module, form, read(module))
