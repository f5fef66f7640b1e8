// SPDX-License-Identifier: GPL-3.0-or-later
// Every limit of the product in one table; docs publish them, the framer and the stores enforce them.
#pragma once

#include <QtGlobal>

namespace mqttscope::limits
{

inline constexpr int kMaximumLengthBytes = 4; ///< of a Variable Byte Integer [5.0/1.5.5]
inline constexpr quint8 kLengthValueBits = 0x7F; ///< of each of its bytes
inline constexpr quint8 kLengthMoreBit = 0x80; ///< another byte follows
inline constexpr qsizetype kMaximumPrefixedBytes = 65'535; ///< of a text or binary field [5.0/1.5.4]
inline constexpr qsizetype kClientIdCharacters31 = 23; ///< MQTT 3.1 allows no more in a Client Identifier
inline constexpr quint32 kMaximumRemainingLength = 268'435'455; ///< [5.0/1.5.5]
inline constexpr quint32 kMaximumPacketSize = 268'435'460; ///< fixed header included
inline constexpr quint32 kBrokerMaximumPacketSize = 2'000'000; ///< local broker default, bytes
inline constexpr quint32 kBrokerConnectDeadlineMs = 5'000;
inline constexpr int kBrokerMaximumConnections = 1'000;
inline constexpr int kBrokerMaximumTopicLevels = 200;
inline constexpr int kBrokerMaximumSessions = 10'000;
inline constexpr int kSessionSubscriptions = 1'000;
inline constexpr int kSessionInflightMessages = 100; ///< QoS 1 and 2, sent by the local broker and not settled
inline constexpr int kSessionQueueMessages = 1'000;
inline constexpr qint64 kSessionQueueBytes = 8LL << 20;
inline constexpr int kRetainedMessages = 100'000;
inline constexpr qint64 kRetainedBytes = 256LL << 20;
inline constexpr quint16 kBrokerReceiveMaximum = 100; ///< QoS 1 and 2 messages a client may have outstanding
inline constexpr quint16 kBrokerTopicAliases = 100; ///< a client of the local broker may use
inline constexpr qint64 kTopicAliasBytes = 1LL << 20; ///< of all aliased topics of a connection and direction
inline constexpr qint64 kCaptureBudgetBytes = 512LL << 20;
inline constexpr qsizetype kLargestFrameKept = qsizetype(64) << 20; ///< by a capture; also at most half its budget
inline constexpr qsizetype kLastPayloadKeptBytes = 1024; ///< of each topic and connection, beside the packets
inline constexpr qint64 kTopicTableBytes = 256LL << 20;
inline constexpr qint64 kBatchQueueBytes = 64LL
    << 20; ///< waiting for the user interface before packets are dropped and counted
inline constexpr qint64 kWriteHighWaterBytes = 256LL << 10; ///< bytesToWrite above which a session waits
inline constexpr qint64 kAnswersPendingBytes = 1LL
    << 20; ///< packets other than PUBLISH waiting for a peer that does not read: then we stop reading, too
inline constexpr qsizetype kAddressCharacters = 8'192; ///< of what is typed or pasted as an address
inline constexpr qsizetype kHttpHeadBytes = 16'384; ///< of a WebSocket upgrade, either way
inline constexpr qsizetype kLocalSocketPathBytes = 107; ///< of the operating system
inline constexpr qint64 kProfileFileBytes = 16LL << 20;
inline constexpr qint64 kOfflineBytes = 1LL << 30; ///< most a profile can ask to have kept
inline constexpr qint64 kSessionFileBytes
    = kOfflineBytes + kOfflineBytes / 4; ///< the messages and what is said of them
inline constexpr int kProfileFileDepth = 100;
inline constexpr qsizetype kProfileListItems = 10'000; ///< subscriptions or User Properties of a profile

}
