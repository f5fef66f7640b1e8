// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/transport/tlstransport.h"

#include "core/base/plaintext.h"
#include "core/transport/revocation.h"
#include "core/transport/tlsconfiguration.h"
#include "core/transport/tlsfailure.h"

#include <QSslCipher>
#include <QSslPreSharedKeyAuthenticator>
#include <QSslSocket>

#include <algorithm>
#include <utility>

namespace mqttscope
{

namespace
{

QString shownAddress(const QString &host, quint16 port)
{
    const QString bracketed = host.contains(QLatin1Char(':')) ? QStringLiteral("[%1]").arg(host) : host;
    return visibleText(bracketed) + QLatin1Char(':') + QString::number(port);
}

/// The library proved that the server has our key, and there is no certificate to be verified.
bool isProvedByKey(const QSslSocket &socket, const TlsSettings &settings)
{
    const QString cipher = socket.sessionCipher().name();
    return !settings.pskIdentity.isEmpty() && cipher.contains(QLatin1String("PSK"))
        && !cipher.contains(QLatin1String("RSA-PSK"));
}

}

TlsTransport::TlsTransport(TlsSettings settings, const QString &host, quint16 port, QObject *parent)
    : TcpTransport(host, port, parent)
    , m_settings(std::move(settings))
    , m_address(shownAddress(host, port))
{ }

std::unique_ptr<QTcpSocket> TlsTransport::makeSocket() const
{
    auto socket = std::make_unique<QSslSocket>();
    socket->setSslConfiguration(m_configuration);
    socket->setPeerVerifyName(m_settings.serverName.isEmpty() ? host() : m_settings.serverName);
    return socket;
}

void TlsTransport::socketChosen(QTcpSocket &socket)
{
    m_tls = static_cast<QSslSocket *>(&socket); // made above
    connect(m_tls, &QSslSocket::sslErrors, this, &TlsTransport::takeErrors);
    connect(m_tls, &QSslSocket::encrypted, this, &TlsTransport::takeEncrypted);
    connect(m_tls, &QSslSocket::preSharedKeyAuthenticationRequired, this, &TlsTransport::authenticate);
    connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &Transport::written);
}

void TlsTransport::open()
{
    const auto configuration = tlsConfiguration(m_settings);
    if (!configuration)
        return fail({TransportFailure::Settings, {}, configuration.error(), false, {}, SettingsGroup::Tls});
    m_revocationLists = revocationListsIn(m_settings.caFile);
    m_configuration = *configuration;
    TcpTransport::open();
}

qint64 TlsTransport::bytesToWrite() const { return m_tls ? m_tls->bytesToWrite() + m_tls->encryptedBytesToWrite() : 0; }

void TlsTransport::tcpConnected() { m_tls->startClientEncryption(); }

void TlsTransport::authenticate(QSslPreSharedKeyAuthenticator *authenticator) const
{
    if (m_settings.pskIdentity.isEmpty())
        return;
    authenticator->setIdentity(m_settings.pskIdentity.toUtf8());
    authenticator->setPreSharedKey(m_settings.preSharedKey);
}

void TlsTransport::takeErrors(const QList<QSslError> &errors)
{
    if (judge(errors))
        m_tls->ignoreSslErrors(errors); // these alone: all of them have been judged
    else
        fail({TransportFailure::TlsCertificate, {}, sentenceOf(m_problems), true});
}

void TlsTransport::takeEncrypted()
{
    if (!m_isVerified && !judge({}))
        return fail({TransportFailure::TlsCertificate, {}, sentenceOf(m_problems), true});
    m_facts = mqttscope::tlsFacts(*m_tls);
    m_facts->problems = namesOf(m_problems);
    m_facts->isAccepted = !m_problems.isEmpty();
    Q_EMIT reached(TransportStep::TlsEstablished);
    Q_EMIT opened();
}

/// The CA file's; the system's are many and read only if one of them is to be named.
QList<QSslCertificate> TlsTransport::authoritiesFor(const QList<QSslError> &errors) const
{
    if (!m_settings.caFile.isEmpty())
        return m_tls->sslConfiguration().caCertificates();
    const auto isNotSent = [](const QSslError &error) { return error.certificate().isNull(); };
    return std::any_of(errors.begin(), errors.end(), isNotSent) ? QSslConfiguration::systemCaCertificates()
                                                                : QList<QSslCertificate>();
}

/// Whether the connection may go on; what was found stays in m_problems, and m_facts says of whom.
bool TlsTransport::judge(const QList<QSslError> &errors)
{
    const auto isMissing = [](const QSslError &error) { return error.error() == QSslError::NoPeerCertificate; };
    const bool isByKey = isProvedByKey(*m_tls, m_settings);
    if (isByKey && std::all_of(errors.begin(), errors.end(), isMissing)) {
        m_problems.clear();
        m_isVerified = true;
        return true;
    }
    const QList<QSslCertificate> chain = m_tls->peerCertificateChain();
    const QList<QSslCertificate> authorities = authoritiesFor(errors);
    m_problems = certificateProblems(chain, authorities, errors, m_tls->peerVerifyName(), m_settings.caFile);
    m_problems += revocationProblems(m_revocationLists, chain, authorities);
    m_facts = mqttscope::tlsFacts(*m_tls);
    m_facts->problems = namesOf(m_problems);
    const bool isSound = errors.isEmpty() && m_problems.isEmpty() && !chain.isEmpty();
    m_isVerified = isSound || isAccepted();
    return m_isVerified;
}

bool TlsTransport::isAccepted() const
{
    if (m_facts->chain.isEmpty() || m_problems.isEmpty())
        return false;
    return std::any_of(
        m_settings.accepted.begin(), m_settings.accepted.end(), [this](const AcceptedCertificate &known) {
            return known.sha256 == m_facts->chain.first().sha256
                && std::all_of(m_problems.begin(), m_problems.end(), [&known](const CertificateProblem &found) {
                       return known.problems.contains(found.name);
                   });
        });
}

TransportEnd TlsTransport::endFor(QAbstractSocket::SocketError error) const
{
    switch (error) {
    case QAbstractSocket::SslHandshakeFailedError:
    case QAbstractSocket::SslInternalError:
        return tlsFailure(m_tls->errorString(), m_settings, m_address);
    case QAbstractSocket::SslInvalidUserDataError: // our own certificate and key, before anything was sent
        return {TransportFailure::Settings,
                {},
                tr("The key of the client certificate “%1” does not belong to it.")
                    .arg(visibleText(m_settings.certificateFile)),
                false,
                {},
                SettingsGroup::Tls};
    case QAbstractSocket::RemoteHostClosedError:
        if (!m_tls->isEncrypted())
            return closedInHandshake(m_address);
        break;
    default:
        break;
    }
    return TcpTransport::endFor(error);
}

}
