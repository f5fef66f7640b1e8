// SPDX-License-Identifier: GPL-3.0-or-later
// `openssl s_server` on a free loopback port, for what Qt's own server refuses to do: weak keys, old versions.
#pragma once

#include "tests/support/certificates.h"
#include "tests/support/realbroker.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace mqttscope::test
{

/// Ended in the destructor by its own process id.
class OpenSslServer
{
public:
    OpenSslServer(const Identity &identity, const QStringList &options)
    {
        QFile file(m_folder.filePath(QStringLiteral("identity.pem")));
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write(identity.certificate + identity.key);
        file.close();
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(QStringLiteral("openssl"),
                        QStringList{QStringLiteral("s_server"), QStringLiteral("-accept"),
                                    QStringLiteral("127.0.0.1:%1").arg(m_port), QStringLiteral("-cert"),
                                    file.fileName()}
                            + options);
        (void)QTest::qWaitFor([this] { return log().contains("ACCEPT") || m_process.state() == QProcess::NotRunning; },
                              10'000);
    }
    ~OpenSslServer()
    {
        m_process.kill();
        m_process.waitForFinished(5000);
    }
    OpenSslServer(const OpenSslServer &) = delete;
    OpenSslServer &operator=(const OpenSslServer &) = delete;

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] quint16 port() const { return m_port; }
    /// What it said, and every byte that came through.
    [[nodiscard]] QByteArray log()
    {
        m_log += m_process.readAll();
        return m_log;
    }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
    QByteArray m_log;
    quint16 m_port = freePort();
};

}
