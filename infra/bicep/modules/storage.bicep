metadata description = 'Three storage accounts: what municipalities drop and are told, what is published, and what the Functions host keeps for itself. Nothing in them is open to the world: the application hands it out. No keys, only identities.'

import { exportsContainer, incomingContainer, lostEventsContainer, publicTables, publishedContainer, releasesContainer, reportsContainer } from 'names.bicep'

@description('Location of the accounts.')
param location string

@description('Tags of the accounts.')
param tags object

@description('Name of the account of exports and reports.')
@minLength(3)
@maxLength(24)
param exportAccountName string

@description('Name of the account of what is published.')
@minLength(3)
@maxLength(24)
param publicAccountName string

@description('Name of the account of the Functions host: its locks, queues and keys, and the code that runs.')
@minLength(3)
@maxLength(24)
param hostAccountName string

@description('In how many places the data lie: three disks of one building, three buildings, or another region besides.')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param redundancy string

@description('For how many days an export that was replaced or removed can be brought back.')
@minValue(1)
@maxValue(365)
param exportRecoveryDays int

@description('Addresses whose page may upload: a browser asks the storage before it writes there.')
param uploadOrigins string[]

@description('For how many days a published file that was removed can be brought back. Short, because what is withdrawn should be gone.')
@minValue(1)
@maxValue(365)
param publicRecoveryDays int

resource exportAccount 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: exportAccountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowedCopyScope: 'AAD' // Nothing is copied to or from an account of another organisation.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Enabled' // Municipalities drop from wherever they are.
    supportsHttpsTrafficOnly: true
  }
}

resource exportBlobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: exportAccount
  name: 'default'
  properties: {
    isVersioningEnabled: true
    // Versions of replaced reports quote rows: what is withdrawn can be purged before its days are over, by who owns the data alone.
    deleteRetentionPolicy: { enabled: true, days: exportRecoveryDays, allowPermanentDelete: true }
    cors: {
      corsRules: [
        {
          allowedOrigins: uploadOrigins
          allowedMethods: ['PUT']
          allowedHeaders: ['content-type', 'x-ms-*']
          exposedHeaders: ['ETag']
          maxAgeInSeconds: 3600
        }
      ]
    }
    containerDeleteRetentionPolicy: { enabled: true, days: exportRecoveryDays }
  }
}

resource exportContainers 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = [
  for name in [exportsContainer, incomingContainer, reportsContainer, lostEventsContainer]: {
    parent: exportBlobs
    name: name
    properties: { publicAccess: 'None' }
  }
]

// The folder is the truth: no rule ever removes a current export, only versions of what was replaced.
resource exportLifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-01-01' = {
  parent: exportAccount
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'old-versions'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: exportRecoveryDays } } }
          }
        }
        {
          // The application removes them each night; this is for one that does not run.
          name: 'unfinished-uploads'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob', 'appendBlob'], prefixMatch: ['${incomingContainer}/'] }
            actions: {
              baseBlob: { delete: { daysAfterModificationGreaterThan: 7 } }
              snapshot: { delete: { daysAfterCreationGreaterThan: 1 } }
              version: { delete: { daysAfterCreationGreaterThan: 1 } }
            }
          }
        }
        {
          name: 'lost-events'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'], prefixMatch: ['${lostEventsContainer}/'] }
            actions: { baseBlob: { delete: { daysAfterModificationGreaterThan: 90 } } }
          }
        }
      ]
    }
  }
  dependsOn: [exportBlobs]
}

resource publicAccount 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: publicAccountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowedCopyScope: 'AAD' // Nothing is copied to or from an account of another organisation.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Enabled'
    supportsHttpsTrafficOnly: true
  }
}

resource publicBlobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: publicAccount
  name: 'default'
  properties: {
    isVersioningEnabled: true
    // Personal data published by mistake must not wait for the end of these days.
    deleteRetentionPolicy: { enabled: true, days: publicRecoveryDays, allowPermanentDelete: true }
    containerDeleteRetentionPolicy: { enabled: true, days: publicRecoveryDays }
  }
}

resource published 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = {
  parent: publicBlobs
  name: publishedContainer
  properties: { publicAccess: 'None' }
}

// Which editions keep their files is decided by the application (Retention), never by age.
resource publicLifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-01-01' = {
  parent: publicAccount
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'old-versions'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: publicRecoveryDays } } }
          }
        }
      ]
    }
  }
  dependsOn: [publicBlobs]
}

resource publicTableService 'Microsoft.Storage/storageAccounts/tableServices@2025-01-01' = {
  parent: publicAccount
  name: 'default'
}

resource tables 'Microsoft.Storage/storageAccounts/tableServices/tables@2025-01-01' = [
  for name in publicTables: {
    parent: publicTableService
    name: name
  }
]

resource hostAccount 'Microsoft.Storage/storageAccounts@2025-01-01' = {
  name: hostAccountName
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowCrossTenantReplication: false
    allowedCopyScope: 'AAD' // Nothing is copied to or from an account of another organisation.
    allowSharedKeyAccess: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    publicNetworkAccess: 'Enabled'
    supportsHttpsTrafficOnly: true
  }
}

// Keys of the webhook lie here: what was removed can be brought back like the rest.
resource hostBlobs 'Microsoft.Storage/storageAccounts/blobServices@2025-01-01' = {
  parent: hostAccount
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: { enabled: true, days: publicRecoveryDays }
    containerDeleteRetentionPolicy: { enabled: true, days: publicRecoveryDays }
  }
}

resource releases 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-01-01' = {
  parent: hostBlobs
  name: releasesContainer
  properties: { publicAccess: 'None' }
}

// The host writes its locks anew every few seconds; each would leave a version behind.
resource hostLifecycle 'Microsoft.Storage/storageAccounts/managementPolicies@2025-01-01' = {
  parent: hostAccount
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'old-versions'
          enabled: true
          type: 'Lifecycle'
          definition: {
            filters: { blobTypes: ['blockBlob'] }
            actions: { version: { delete: { daysAfterCreationGreaterThan: publicRecoveryDays } } }
          }
        }
      ]
    }
  }
  dependsOn: [hostBlobs]
}
