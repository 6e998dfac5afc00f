using System.Security.Cryptography.X509Certificates;
using Dashboard.Services.Cluster.Kubernetes;
using Dashboard.Services.Cluster.Kubernetes.Configuration.Kubeconfigs;

namespace Dashboard.Unit.Cluster.Kubernetes.Configuration;

public sealed class UploadedKubeconfigTests
{
    [Fact]
    public void Read_Token_IsTaken() =>
        Assert.Equal("abc", Assert.IsType<KubernetesCredential.BearerToken>(UploadedKubeconfig.Read(Some.Kubeconfig()).Value).Token);

    [Fact]
    public void Read_InlineCertificate_IsTaken()
    {
        using var certificate = Some.Certificate("CN=me");
        var key = certificate.GetECDsaPrivateKey()!.ExportECPrivateKeyPem();

        var read = UploadedKubeconfig.Read(Some.Kubeconfig(user: $"client-certificate-data: {Some.Base64(certificate.ExportCertificatePem())}\n    client-key-data: {Some.Base64(key)}"));

        Assert.Equal("CN=me", Assert.IsType<KubernetesCredential.ClientCertificate>(read.Value).Certificate.Subject);
    }

    [Theory]
    [InlineData("exec: {command: /bin/touch, args: [/tmp/pwned], apiVersion: client.authentication.k8s.io/v1}", "program on your machine")]
    [InlineData("tokenFile: /etc/passwd", "--flatten")]
    [InlineData("client-certificate: /etc/passwd\n    client-key: /etc/passwd", "--flatten")]
    [InlineData("token: abc\n    tokenFile: /etc/passwd", "--flatten")]
    [InlineData("username: me", "name and password")]
    [InlineData("{}", "neither a token")]
    [InlineData("token: 'two words'", "characters")]
    public void Read_WhatMustNotBeUsed_IsRefusedWithTheWayOut(string user, string word)
    {
        var read = UploadedKubeconfig.Read(Some.Kubeconfig(user: user));

        Assert.Contains(word, read.Failure?.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    [InlineData("\0\0\0")]
    [InlineData("a: [")]
    [InlineData("{}")]
    [InlineData("contexts: {}")]
    public void Read_NoKubeconfig_IsRefused(string text) => Assert.NotNull(UploadedKubeconfig.Read(text).Failure);

    [Fact]
    public void Read_TenMegabytes_IsRefused() => Assert.Contains("larger", UploadedKubeconfig.Read(new string('a', 10_000_000)).Failure?.Message);
}
