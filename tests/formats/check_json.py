"""Whether a file conforms to a JSON schema: check_json.py SCHEMA FILE"""
import json
import sys

import jsonschema

schema, document = (json.load(open(path, encoding="utf-8")) for path in sys.argv[1:])
validator = jsonschema.validators.validator_for(schema)(schema, format_checker=jsonschema.FormatChecker())
errors = list(validator.iter_errors(document))
for error in errors[:5]:
    print(f"{'/'.join(map(str, error.path))}: {error.message[:300]}", file=sys.stderr)
sys.exit(1 if errors else 0)
