#!/bin/sh
# Runs before the first phase ("azd provision"), with the values of azd's environment as variables.
set -eu

fail() {
  printf '%s\n' "$1" >&2
  exit 1
}

command -v az >/dev/null || fail "The Azure CLI is needed for the second phase, and there is no 'az' here: see https://aka.ms/azure-cli."

[ -n "${TRANSPARENCY_TAG_AUTHORITY:-}" ] || fail "Say under which domain feed entries are named, once and for good: azd env set TRANSPARENCY_TAG_AUTHORITY rozpocty.example.cz"
[ -n "${TRANSPARENCY_OPERATOR_EMAIL:-}" ] || fail "Say who is told of faults: azd env set TRANSPARENCY_OPERATOR_EMAIL you@example.cz"
[ -n "${TRANSPARENCY_DEPLOY_FROM:-}" ] || fail "Say from which addresses the code may be deployed, your own and others by commas: azd env set TRANSPARENCY_DEPLOY_FROM 203.0.113.7/32"

# The month in which a budget began cannot be moved, so the first one is remembered.
[ -n "${TRANSPARENCY_BUDGET_FROM:-}" ] || azd env set TRANSPARENCY_BUDGET_FROM "$(date -u +%Y-%m-01)"
