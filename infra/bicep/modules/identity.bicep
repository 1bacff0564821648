metadata description = 'The identity of the application. It is there before the app, so that its roles are too.'

@description('Location of the identity.')
param location string

@description('Tags of the identity.')
param tags object

@description('Name of the identity.')
@minLength(3)
@maxLength(128)
param name string

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

@description('Resource id, by which the app takes it.')
output id string = identity.id

@description('Client id, by which the app asks for tokens.')
output clientId string = identity.properties.clientId

@description('Principal id, which gets the roles.')
output principalId string = identity.properties.principalId
