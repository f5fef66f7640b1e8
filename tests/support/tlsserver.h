// SPDX-License-Identifier: GPL-3.0-or-later
// A TLS server on loopback that shows the certificate it is told to, and keeps every byte that came through.
#pragma once

#include "tests/support/certificates.h"

#include <QPointer>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QTcpServer>

#include <utility>

namespace mqttscope::test
{

class TlsServer : public QTcpServer
{
public:
    /// @param answer written once the first bytes of a client have come through
    explicit TlsServer(const Identity &identity, const QByteArray &answer = {})
        : m_answer(answer)
    {
        m_configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
        show(identity);
        listen(QHostAddress::LocalHost);
    }

    /// For the next connections. `chain`: sent after the server's own.
    void show(const Identity &identity, const QList<Identity> &chain = {})
    {
        QByteArray pem = identity.certificate;
        for (const Identity &above : chain)
            pem += above.certificate;
        m_configuration.setLocalCertificateChain(QSslCertificate::fromData(pem));
        const QSsl::KeyAlgorithm algorithm = QSslCertificate(identity.certificate).publicKey().algorithm();
        m_configuration.setPrivateKey(QSslKey(identity.key, algorithm));
    }
    /// What else the next connections get.
    QSslConfiguration &configuration() { return m_configuration; }

    /// Ends the newest connection.
    void cut()
    {
        if (m_last)
            m_last->disconnectFromHost();
    }

    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] int handshakes() const { return m_handshakes; }
    [[nodiscard]] QByteArray received() const { return m_received; } ///< decrypted, of all connections
    [[nodiscard]] QSslSocket *last() const { return m_last; }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QSslSocket(this);
        ++m_connections;
        m_last = socket;
        QObject::connect(socket, &QSslSocket::disconnected, socket, &QObject::deleteLater);
        QObject::connect(socket, &QSslSocket::encrypted, this, [this] { ++m_handshakes; });
        QObject::connect(socket, &QSslSocket::readyRead, this, [this, socket, answered = false]() mutable {
            m_received += socket->readAll();
            if (!std::exchange(answered, true) && !m_answer.isEmpty())
                socket->write(m_answer);
        });
        socket->setSocketDescriptor(descriptor);
        socket->setSslConfiguration(m_configuration);
        socket->startServerEncryption();
    }

private:
    QSslConfiguration m_configuration = QSslConfiguration::defaultConfiguration();
    QPointer<QSslSocket> m_last;
    QByteArray m_answer;
    QByteArray m_received;
    int m_connections = 0;
    int m_handshakes = 0;
};

}
