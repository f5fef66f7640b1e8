// SPDX-License-Identifier: GPL-3.0-or-later
// What the connect doctor finds: a value per step, and for a failure the cause and the next thing to try.
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

#include <array>

namespace mqttscope
{

/// In the order they are done.
enum class DiagnosisStep : quint8
{
    Name,
    Tcp, ///< or the local socket; with a proxy: to the proxy
    Proxy,
    Tls,
    WebSocket,
    Mqtt,
};
inline constexpr std::array kDiagnosisSteps{DiagnosisStep::Name, DiagnosisStep::Tcp,       DiagnosisStep::Proxy,
                                            DiagnosisStep::Tls,  DiagnosisStep::WebSocket, DiagnosisStep::Mqtt};

enum class DiagnosisState : quint8
{
    Waiting,
    Running,
    Passed,
    Failed,
    Skipped, ///< this connection has no such step
};

/// Everything that is told apart.
enum class DiagnosisFailure : quint8
{
    None,
    AddressSettings,
    NameNotFound,
    NameTimedOut,
    Refused,
    Unreachable,
    ConnectTimedOut,
    SocketMissing,
    SocketDenied,
    SocketDead,
    ProxySettings,
    ProxyRefused,
    ProxyNotFound,
    ProxyTimedOut,
    ProxyAuthentication,
    ProxyTarget,
    ProxyGarbage,
    TlsSettings,
    TlsNotSpoken,
    TlsClosed,
    TlsTimedOut,
    TlsIncompatible,
    TlsClientCertificate,
    TlsKey,
    CertificateExpired,
    CertificateWrongHost,
    CertificateUnknown,
    CertificateRejected,
    UpgradeSettings,
    UpgradeRedirected,
    UpgradeUnauthorized,
    UpgradeForbidden,
    UpgradeNotFound,
    UpgradeOrdinaryPage,
    UpgradeRefused,
    UpgradeServerTrouble,
    UpgradeNotMqtt,
    UpgradeNotConfirmed,
    UpgradeNotHttp,
    UpgradeExpectsTls,
    UpgradeClosed,
    UpgradeTimedOut,
    MqttTimedOut,
    MqttClosed,
    MqttOtherProtocol,
    MqttExpectsTls,
    MqttMalformed,
    MqttVersion,
    MqttClientId,
    MqttPassword,
    MqttNotAuthorized,
    MqttBanned,
    MqttBusy,
    MqttMoved,
    MqttRefused,
    Other,
};
inline constexpr int kDiagnosisFailures = int(DiagnosisFailure::Other) + 1;

struct DiagnosisStepReport
{
    DiagnosisStep step = DiagnosisStep::Name;
    DiagnosisState state = DiagnosisState::Waiting;
    qint64 milliseconds = -1; ///< it took; -1 = not known
    friend bool operator==(const DiagnosisStepReport &, const DiagnosisStepReport &) = default;
};

/// Whole at every change.
struct DiagnosisReport
{
    quint32 number = 0; ///< of the diagnosis, as diagnose() returned it
    QString url; ///< plain text as typed; show through plaintext helpers
    QList<DiagnosisStepReport> steps; ///< all of them
    bool isFinished = false;
    DiagnosisFailure failure = DiagnosisFailure::None;
    QString cause; ///< one translated sentence; empty = everything works
    QString advice; ///< the next thing to try, translated; empty = nothing
};

/// Known from the profile alone: nothing was tried.
[[nodiscard]] bool isOfSettings(DiagnosisFailure failure);
/// The step at which it shows.
[[nodiscard]] DiagnosisStep stepOf(DiagnosisFailure failure);
/// Stable, for logs and tests: "proxy-authentication".
[[nodiscard]] QString nameOf(DiagnosisFailure failure);
// Translated.
[[nodiscard]] QString labelOf(DiagnosisStep step);
[[nodiscard]] QString labelOf(DiagnosisState state);
[[nodiscard]] QString causeOf(DiagnosisFailure failure);
[[nodiscard]] QString adviceFor(DiagnosisFailure failure);
/// All of it as lines of plain text, to be copied. No secrets.
[[nodiscard]] QString textOf(const DiagnosisReport &report);

}

Q_DECLARE_METATYPE(mqttscope::DiagnosisReport)
