// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/secretheaders.h"

#include <QList>

#include <algorithm>
#include <array>
#include <utility>

namespace mqttscope
{

bool isSecretHeader(const QString &name)
{
    static constexpr std::array<const char *, 4> kNames{"authorization", "proxy-authorization", "cookie", "cookie2"};
    // What services call theirs: X-Api-Key, Ocp-Apim-Subscription-Key, X-Amz-Security-Token, X-Auth-Token, X-Secret …
    static constexpr std::array<const char *, 6> kParts{"api-key", "apikey",   "token",
                                                        "secret",  "password", "subscription-key"};
    const QString lower = name.toLower();
    return std::any_of(kNames.begin(), kNames.end(), [&](const char *known) { return lower == QLatin1String(known); })
        || std::any_of(kParts.begin(), kParts.end(),
                       [&](const char *part) { return lower.contains(QLatin1String(part)); });
}

QStringList missingHeaderValues(const WebSocketProfile &webSocket)
{
    QStringList names;
    for (const auto &[name, value] : webSocket.headers)
        if (isSecretHeader(name) && value.isEmpty())
            names.append(name);
    return names;
}

QByteArray takeHeaderValues(WebSocketProfile &webSocket)
{
    QStringList values;
    for (auto &[name, value] : webSocket.headers)
        if (isSecretHeader(name))
            values.append(std::exchange(value, QString()));
    const bool hasValue
        = std::any_of(values.begin(), values.end(), [](const QString &value) { return !value.isEmpty(); });
    return hasValue ? values.join(QLatin1Char('\n')).toUtf8() : QByteArray();
}

void fillHeaderValues(WebSocketProfile &webSocket, const QByteArray &lines)
{
    QList<QByteArray> values = lines.split('\n');
    for (auto &[name, value] : webSocket.headers) {
        if (!isSecretHeader(name) || values.isEmpty())
            continue;
        const QByteArray line = values.takeFirst();
        if (value.isEmpty())
            value = QString::fromUtf8(line);
    }
}

}
