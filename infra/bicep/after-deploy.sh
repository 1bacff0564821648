#!/bin/sh
# The second phase, after the code is there ("azd deploy"): the app is told of every file that is dropped.
set -eu
cd -- "$(dirname -- "$0")"

# The key of the webhook comes to be when the host has started with the new code, which takes a moment.
try=1
until az deployment group create \
  --resource-group "$AZURE_RESOURCE_GROUP" \
  --name exports-subscription \
  --template-file subscription.bicep \
  --parameters appName="$TRANSPARENCY_APP" topicName="$TRANSPARENCY_TOPIC" exportAccountName="$TRANSPARENCY_EXPORT_ACCOUNT" \
  --output none; do
  if [ "$try" -ge 5 ]; then
    echo "The app could not be told of dropped files; until it is, folders are imported at night. Run infra/bicep/after-deploy.sh again with 'azd hooks run postdeploy'." >&2
    exit 1
  fi
  try=$((try + 1))
  sleep 30
done

echo "Transparency is running: $TRANSPARENCY_ADDRESS"
echo "Files go to: https://$TRANSPARENCY_EXPORT_ACCOUNT.blob.core.windows.net/exports/{municipality}/{year}/"
