// SPDX-License-Identifier: GPL-3.0-or-later
// Tries a connection step by step and says where it fails, why, and what to try next.
#pragma once

#include "core/base/clock.h"
#include "core/codec/streamcontext.h"
#include "core/delivery/framesink.h"
#include "core/engine/diagnosis.h"
#include "core/engine/engineinterface.h"
#include "core/engine/engineservices.h"
#include "core/session/clientsession.h"
#include "core/transport/transport.h"

#include <QByteArray>
#include <QObject>

#include <memory>
#include <optional>

namespace mqttscope
{

/// Connects as the profile says, but under a Client Identifier of its own, with a clean session and without will and
/// subscriptions: nobody is thrown out and nothing is lost by it. Nothing of it is captured. I/O thread.
class ConnectDoctor final : public QObject, private FrameSink
{
    Q_OBJECT
public:
    ConnectDoctor(quint32 number, const ConnectionProfile &profile, const ConnectSecrets &secrets,
                  EngineServices &services, QObject *parent = nullptr);
    ~ConnectDoctor() override;

    void start(); ///< answered by reported
    [[nodiscard]] const DiagnosisReport &report() const { return m_report; }
    [[nodiscard]] std::optional<TimePoint> nextDeadline() const;
    void advance(TimePoint now);

Q_SIGNALS:
    /// At every step; the last one isFinished.
    void reported(const mqttscope::DiagnosisReport &report);

private:
    void send(QByteArrayView frame) override;
    void close() override;

    void follow();
    void beginMqtt();
    void takeBytes();
    void takeFrames();
    void challenged(const QByteArray &method);
    void keepDeadline() { m_services.wakeAt(nextDeadline()); }
    void transportClosed(const TransportEnd &end);
    void refused(const Connack &connack, const QString &text);
    void disconnected(const DisconnectInfo &info);
    void reach(DiagnosisStep step);
    void run(DiagnosisStep step);
    void fail(DiagnosisFailure failure, const QString &cause = {});
    [[nodiscard]] bool failAsForeign();
    void finish();
    [[nodiscard]] bool isProxied() const { return applies(DiagnosisStep::Proxy); }
    [[nodiscard]] bool applies(DiagnosisStep step) const;
    [[nodiscard]] DiagnosisStepReport &entry(DiagnosisStep step) { return m_report.steps[qsizetype(step)]; }
    [[nodiscard]] DiagnosisFailure failureOf(const TransportEnd &end) const;
    [[nodiscard]] TimePoint now() const { return m_services.clock.now(); }

    ConnectionProfile m_profile;
    EngineServices &m_services;
    std::unique_ptr<Transport> m_transport;
    ClientSession m_session;
    StreamContext m_context;
    QByteArray m_firstBytes; ///< the beginning of what the server said
    QByteArray m_received; ///< not yet a whole frame
    DiagnosisReport m_report;
    DiagnosisStep m_running = DiagnosisStep::Name;
    TimePoint m_stepBegan{};
    std::optional<TimePoint> m_deadline; ///< of the attempt; once it has succeeded, of the goodbye
};

}
