# A FHIR client in Python (fhirpy) against a running server: python scripts/clients/client.py http://127.0.0.1:8080/fhir report.json
import json
import sys
from fhirpy import SyncFHIRClient
from fhirpy.base.exceptions import OperationOutcome, ResourceNotFound

base, file = sys.argv[1:3]
client = SyncFHIRClient(base)
report = json.load(open(file, encoding="utf-8"))
resource = client.resource("Bundle", **{key: value for key, value in report.items() if key != "resourceType"})
resource.save()
assert client.reference("Bundle", report["id"]).to_resource().serialize()["entry"] == report["entry"]
assert len(client.resources("Bundle").search(_id=report["id"]).fetch()) == 1
try:
    client.resource("Bundle", id="bad", type="collection", entry=[]).save()
    raise AssertionError("an empty report was accepted")
except OperationOutcome as rejected:
    print(str(rejected)[:200])
try:
    client.reference("Bundle", "unknown").to_resource()
    raise AssertionError("an unknown report was found")
except ResourceNotFound:
    print("all answers are as fhirpy expects them")
