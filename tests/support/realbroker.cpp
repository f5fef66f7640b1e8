// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/realbroker.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTest>

#include <cstdio>

namespace mqttscope::test
{

namespace
{
QString brokerProgram()
{
    const QString inPath = QStandardPaths::findExecutable(QStringLiteral("mosquitto"));
    return inPath.isEmpty() ? QStringLiteral("/usr/sbin/mosquitto") : inPath;
}
}

quint16 freePort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

RealBroker::RealBroker(const QString &extraConfiguration, quint16 port)
    : m_configuration(extraConfiguration)
    , m_port(port == 0 ? freePort() : port)
{
    if (!start())
        std::fprintf(stderr, "mosquitto did not start:\n%s\n", m_log.constData());
}

RealBroker::~RealBroker() { stop(); }

bool RealBroker::start()
{
    QFile file(m_folder.filePath(QStringLiteral("mosquitto.conf")));
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.write(QStringLiteral("listener %1 127.0.0.1\nuser root\nlog_dest stderr\nlog_type all\n%2\n")
                   .arg(QString::number(m_port), m_configuration)
                   .toUtf8());
    file.close();
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    QObject::connect(m_process.get(), &QProcess::readyRead, m_process.get(), [this] { readLog(); });
    m_log.clear();
    m_process->start(brokerProgram(), {QStringLiteral("-c"), file.fileName()});
    return QTest::qWaitFor([this] { return m_log.contains(" running") || m_process->state() == QProcess::NotRunning; },
                           10000)
        && isRunning();
}

void RealBroker::stop()
{
    if (!m_process)
        return;
    m_process->terminate();
    if (!m_process->waitForFinished(5000)) {
        m_process->kill();
        m_process->waitForFinished(5000);
    }
    readLog();
    m_process.reset();
}

void RealBroker::readLog() { m_log += m_process->readAll(); }

QStringList RealBroker::address() const
{
    return {QStringLiteral("-h"), QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(m_port)};
}

bool RealBroker::publish(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral("mosquitto_pub"), address() + arguments);
    if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 20000))
        return false;
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
}

std::unique_ptr<QProcess> RealBroker::subscribe(const QStringList &arguments)
{
    const qsizetype before = m_log.size();
    auto process = std::make_unique<QProcess>();
    process->start(QStringLiteral("mosquitto_sub"), address() + arguments);
    (void)QTest::qWaitFor([this, before] { return m_log.indexOf("Sending SUBACK", before) >= 0; }, 10000);
    return process;
}

}
