# syntax=docker/dockerfile:1
# docker build -t dashboard . && docker run --rm -p 5080:8080 dashboard --Demo:Enabled=true
FROM node:22-bookworm-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /source
# The restores come first, so that a change of code does not repeat them.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY eng eng
RUN eng/prepare
COPY src/Web/Web.csproj src/Web/
COPY src/Web/Assets/*.targets src/Web/Assets/
COPY src/Services/Services.csproj src/Services/
COPY src/LogStore/LogStore.csproj src/LogStore/
COPY src/Simulation/Simulation.csproj src/Simulation/
RUN dotnet restore src/Web
COPY src/Web/Assets/package.json src/Web/Assets/package-lock.json src/Web/Assets/
RUN cd src/Web/Assets && npm ci --no-audit --no-fund
COPY src src
RUN dotnet publish src/Web -c Release -o /app --no-restore

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app .
# /data keeps all that the application keeps: mount a volume there.
RUN mkdir /data && chown $APP_UID /data
ENV Data__Path=/data Logging__Format=json ASPNETCORE_HTTP_PORTS= ASPNETCORE_URLS=http://+:8080
USER $APP_UID
VOLUME /data
EXPOSE 8080 8443
ENTRYPOINT ["dotnet", "Dashboard.Web.dll"]
