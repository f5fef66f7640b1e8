// SPDX-License-Identifier: GPL-3.0-or-later
// A real mosquitto of the test's own on a free loopback port, and the real clients to talk to it.
#pragma once

#include <QObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace mqttscope::test
{

/// Starts in the constructor; ended in the destructor by its own process id.
class RealBroker
{
public:
    /// @param extraConfiguration lines added to mosquitto.conf; by default anonymous clients may do everything
    /// @param port 0 = a free one
    explicit RealBroker(const QString &extraConfiguration = QStringLiteral("allow_anonymous true"), quint16 port = 0);
    ~RealBroker();
    RealBroker(const RealBroker &) = delete;
    RealBroker &operator=(const RealBroker &) = delete;

    /// Starts it, again on the same port after stop(). False with a line on stderr if it does not listen within 10 s.
    bool start();
    void stop();

    [[nodiscard]] bool isRunning() const { return m_process && m_process->state() == QProcess::Running; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QString url() const { return QStringLiteral("mqtt://127.0.0.1:%1").arg(m_port); }
    [[nodiscard]] QByteArray log() const { return m_log; }

    /// Runs mosquitto_pub to its end; true if it reports success.
    bool publish(const QStringList &arguments);
    /// Starts mosquitto_sub and returns once the broker has granted its subscription; its lines grow in standard
    /// output.
    [[nodiscard]] std::unique_ptr<QProcess> subscribe(const QStringList &arguments);

private:
    void readLog();
    [[nodiscard]] QStringList address() const;
    QTemporaryDir m_folder;
    QString m_configuration;
    quint16 m_port = 0;
    std::unique_ptr<QProcess> m_process;
    QByteArray m_log;
};

/// A port nobody listens on at the moment of asking.
[[nodiscard]] quint16 freePort();

}
