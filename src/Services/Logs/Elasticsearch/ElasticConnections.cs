using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Cluster.Kubernetes.Configuration;
using Dashboard.Services.Cluster.Kubernetes.Transport;

namespace Dashboard.Services.Logs.Elasticsearch;

/// <summary>Makes the connections to servers of the settings. Certificates are read for each connection, as they may rotate.</summary>
internal sealed class ElasticConnections(LogsOptions options)
{
    public HttpMessageHandler Create(Uri server) => new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // On the same machine packing takes longer than sending.
        AutomaticDecompression = server.IsLoopback ? DecompressionMethods.None : DecompressionMethods.GZip,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionIdleTimeout = TimeSpan.FromMinutes(2),
        // A name that moves to another address is met within this time.
        PooledConnectionLifetime = TimeSpan.FromMinutes(15),
        SslOptions = Tls(new ServerTrust(new ClusterEndpoint
        {
            Server = server,
            Name = server.Host,
            CertificateAuthorityFile = options.CertificateAuthorityFile,
            SkipTlsVerification = options.InsecureSkipTlsVerify,
        })),
    };

    private SslClientAuthenticationOptions Tls(ServerTrust trust)
    {
        var tls = new SslClientAuthenticationOptions
        {
            RemoteCertificateValidationCallback = (_, presented, chain, errors) => trust.Check(presented, chain, errors),
        };
        if (options.ClientCertificateFile is { } file)
            tls.LocalCertificateSelectionCallback = (_, _, _, _, _) => OwnCertificate(file, options.ClientKeyFile ?? file);
        return tls;
    }

    private static X509Certificate2 OwnCertificate(string certificateFile, string keyFile)
    {
        try
        {
            return ClientCertificates.Read((Text(certificateFile), certificateFile), (Text(keyFile), keyFile)).Certificate;
        }
        catch (ConfigurationException exception)
        {
            throw new AuthenticationException(exception.Message);
        }
    }

    private static string Text(string file) => ConfigurationFiles.ReadText(file, ConfigurationFiles.LargestSecret);
}
