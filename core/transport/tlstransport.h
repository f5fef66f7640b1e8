// SPDX-License-Identifier: GPL-3.0-or-later
// A TLS connection to a server that has been verified, or is none.
#pragma once

#include "core/transport/certificatecheck.h"
#include "core/transport/tcptransport.h"
#include "core/transport/tlsfacts.h"
#include "core/transport/tlssettings.h"

#include <QSslConfiguration>

#include <memory>
#include <optional>

class QSslPreSharedKeyAuthenticator;
class QSslSocket;

namespace mqttscope
{

/// Every connection reads the files anew and is verified from the beginning: nothing is resumed. Nothing is written
/// before opened(), and that follows verification. There is no time limit of its own: the owner has one for all. I/O
/// thread.
class TlsTransport final : public TcpTransport
{
    Q_OBJECT
public:
    TlsTransport(TlsSettings settings, const QString &host, quint16 port, QObject *parent = nullptr);

    void open() override;
    [[nodiscard]] qint64 bytesToWrite() const override;
    /// After opened(), and after a verification that failed.
    [[nodiscard]] std::optional<TlsFacts> tlsFacts() const override { return m_facts; }

private:
    [[nodiscard]] std::unique_ptr<QTcpSocket> makeSocket() const override;
    void socketChosen(QTcpSocket &socket) override;
    void tcpConnected() override;
    [[nodiscard]] TransportEnd endFor(QAbstractSocket::SocketError error) const override;
    void takeErrors(const QList<QSslError> &errors);
    void takeEncrypted();
    [[nodiscard]] QList<QSslCertificate> authoritiesFor(const QList<QSslError> &errors) const;
    [[nodiscard]] bool judge(const QList<QSslError> &errors);
    [[nodiscard]] bool isAccepted() const;
    void authenticate(QSslPreSharedKeyAuthenticator *authenticator) const;

    TlsSettings m_settings;
    QSslConfiguration m_configuration;
    QSslSocket *m_tls = nullptr; ///< the base's socket, once it is chosen
    QString m_address;
    QByteArray m_revocationLists; ///< PEM
    QList<CertificateProblem> m_problems;
    std::optional<TlsFacts> m_facts;
    bool m_isVerified = false;
};

}
