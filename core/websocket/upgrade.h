// SPDX-License-Identifier: GPL-3.0-or-later
// The upgrade of an HTTP connection to a WebSocket that carries MQTT, both sides, without a socket
// [RFC 6455 4, 5.0/6].
#pragma once

#include "core/websocket/httphead.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <functional>
#include <optional>
#include <utility>

namespace mqttscope
{

/// What a client asks for.
struct UpgradeRequest
{
    QString host; ///< without brackets
    quint16 port = 0;
    bool isSecure = false; ///< decides which port goes without saying
    QString path; ///< as sent, with a query if there is one
    QString subprotocol;
    QList<std::pair<QString, QString>> headers; ///< in order; a Host among them replaces ours
};

enum class UpgradeFailure : quint8
{
    NotHttp, ///< the answer is something else
    SpeaksTls, ///< a TLS record
    HeadTooLarge,
    Malformed,
    Redirected, ///< 3xx; never followed
    Unauthorized, ///< 401
    Forbidden, ///< 403
    NotFound, ///< 404, 410
    OrdinaryPage, ///< 2xx: a web server that knows nothing of a WebSocket here
    BadRequest, ///< 400
    UpgradeRequired, ///< 426: another version of the protocol
    ServerTrouble, ///< 5xx
    OtherStatus,
    NotConfirmed, ///< 101 without the headers that belong to it
    WrongAccept, ///< the answer belongs to another request
    NoSubprotocol,
    WrongSubprotocol,
    UnaskedExtension,
};

struct UpgradeProblem
{
    UpgradeFailure failure = UpgradeFailure::Malformed;
    QString sentence; ///< translated
    bool isWorthRetrying = false;
};

/// The client's side of one upgrade. Any thread.
class ClientUpgrade
{
public:
    static constexpr qsizetype kNonceBytes = 16;

    /// @param nonce kNonceBytes random bytes, fresh for every connection
    ClientUpgrade(const UpgradeRequest &request, const QByteArray &nonce);

    /// A translated sentence if the request cannot be sent as the person wrote it; empty if it can.
    [[nodiscard]] QString problem() const;
    [[nodiscard]] QByteArray request() const;

    struct Answer
    {
        bool isComplete = false; ///< false without problem: more must come
        qsizetype length = 0; ///< of the head; frames begin behind it
        std::optional<UpgradeProblem> problem;
    };
    /// @param received everything the server has sent so far
    [[nodiscard]] Answer read(QByteArrayView received) const;

private:
    [[nodiscard]] std::optional<UpgradeProblem> judge(const HttpHead &head) const;
    [[nodiscard]] UpgradeProblem statusProblem(int status, const HttpHead &head) const;
    [[nodiscard]] std::optional<UpgradeProblem> confirmationProblem(const HttpHead &head) const;
    [[nodiscard]] QString address() const;

    UpgradeRequest m_request;
    QByteArray m_key;
};

/// What a server takes.
struct UpgradePolicy
{
    QList<QByteArray> subprotocols = {"mqtt", "mqttv3.1"}; ///< the first of the client's that is among them is chosen
    /// Whether a request from this Origin to this Host is welcome. Origin is empty where the client is no web page.
    /// Empty = programs and pages of this very host: not whatever page the user's browser happens to show.
    std::function<bool(const QByteArray &origin, const QByteArray &host)> isWelcome;
};

struct UpgradeAnswer
{
    bool isAccepted = false;
    QByteArray response; ///< to be sent; after a refusal the connection is closed
    QByteArray subprotocol;
    qsizetype length = 0; ///< of the request's head
};

/// The server's side. Empty while the request is incomplete.
[[nodiscard]] std::optional<UpgradeAnswer> answerUpgrade(QByteArrayView received, const UpgradePolicy &policy);

/// Sec-WebSocket-Accept for a Sec-WebSocket-Key [RFC 6455 4.2.2].
[[nodiscard]] QByteArray webSocketAccept(const QByteArray &key);

}
