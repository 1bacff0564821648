metadata description = 'Roles of our own, to data and to nothing else: those that Azure has let whoever writes a file remove the whole container.'

import { ownRole } from 'names.bicep'

targetScope = 'subscription'

@description('Name of the deployment, which the names of the roles end in: no two roles of an organisation are called the same.')
@minLength(2)
@maxLength(60)
param deployment string

@description('Resource id of the group. The roles can be given for what is in it, and nowhere else.')
@minLength(1)
param groupId string

var containers = 'Microsoft.Storage/storageAccounts/blobServices/containers'
var entities = 'Microsoft.Storage/storageAccounts/tableServices/tables/entities'

resource uploading 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: ownRole(groupId, 'uploading')
  properties: {
    roleName: 'Transparency: drop files (${deployment})'
    description: 'Writes files. Reads, lists and removes nothing.'
    type: 'CustomRole'
    assignableScopes: [groupId]
    permissions: [
      {
        actions: []
        notActions: []
        dataActions: ['${containers}/blobs/write', '${containers}/blobs/add/action']
        notDataActions: []
      }
    ]
  }
}

resource files 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: ownRole(groupId, 'files')
  properties: {
    roleName: 'Transparency: files (${deployment})'
    description: 'Reads, lists, writes and removes files. Neither makes nor removes containers, and purges no version of what was removed.'
    type: 'CustomRole'
    assignableScopes: [groupId]
    permissions: [
      {
        actions: []
        notActions: []
        dataActions: [
          '${containers}/blobs/read'
          '${containers}/blobs/write'
          '${containers}/blobs/add/action'
          '${containers}/blobs/delete'
        ]
        notDataActions: []
      }
    ]
  }
}

resource rows 'Microsoft.Authorization/roleDefinitions@2022-04-01' = {
  name: ownRole(groupId, 'rows')
  properties: {
    roleName: 'Transparency: rows (${deployment})'
    description: 'Reads, writes and removes rows of tables. Neither makes nor removes tables.'
    type: 'CustomRole'
    assignableScopes: [groupId]
    permissions: [
      {
        actions: []
        notActions: []
        dataActions: [
          '${entities}/read'
          '${entities}/write'
          '${entities}/add/action'
          '${entities}/update/action'
          '${entities}/delete'
        ]
        notDataActions: []
      }
    ]
  }
}
