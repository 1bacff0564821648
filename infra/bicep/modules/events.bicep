metadata description = 'The topic of what happens to blobs among the exports. Its subscription comes after the code: see subscription.bicep.'

@description('Location of the account that the topic is about.')
param location string

@description('Tags of the topic.')
param tags object

@description('Name of the topic.')
@minLength(3)
@maxLength(50)
param name string

@description('Account of exports and reports.')
@minLength(3)
@maxLength(24)
param exportAccountName string

resource exportAccount 'Microsoft.Storage/storageAccounts@2025-01-01' existing = {
  name: exportAccountName
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: name
  location: location
  tags: tags
  identity: { type: 'SystemAssigned' } // Writes events that could not be delivered.
  properties: {
    source: exportAccount.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

@description('Principal of the topic\'s identity.')
output principalId string = topic.identity.principalId
