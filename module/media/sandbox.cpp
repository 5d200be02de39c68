// SPDX-FileCopyrightText: Budkavle contributors
// SPDX-License-Identifier: EUPL-1.2
#include "media/sandbox.hpp"

#include <fcntl.h>
#include <linux/close_range.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <memory>

#include "base/c_handle.hpp"
#include "media/media_limits.hpp"

namespace budkavle::media {
namespace {

using FilterHandle = std::unique_ptr<void, ReleaseWith<&seccomp_release>>;

/// Standard input, output and error.
constexpr rlim_t kDescriptorLimit = 3;

bool limit(__rlimit_resource resource, rlim_t soft, rlim_t hard) {
    const rlimit value{.rlim_cur = soft, .rlim_max = hard};
    return setrlimit(resource, &value) == 0;
}

// Memory, threads and time. Files are open already; what is not named here is refused with EPERM.
constexpr std::array kAllowed{
    SCMP_SYS(read),
    SCMP_SYS(readv),
    SCMP_SYS(write),
    SCMP_SYS(writev),
    SCMP_SYS(close),
    SCMP_SYS(fstat),
    SCMP_SYS(lseek),
    SCMP_SYS(poll),
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),
    SCMP_SYS(membarrier),
    SCMP_SYS(set_tid_address),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(tgkill),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(getrusage),
    SCMP_SYS(getrandom),
    SCMP_SYS(sysinfo),
    SCMP_SYS(prctl),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
};

// Nothing in decoding comes near these: whoever calls them has been taken over.
constexpr std::array kDeadly{
    SCMP_SYS(execve), SCMP_SYS(execveat), SCMP_SYS(fork),    SCMP_SYS(vfork),
    SCMP_SYS(socket), SCMP_SYS(connect),  SCMP_SYS(ptrace),  SCMP_SYS(process_vm_writev),
    SCMP_SYS(mount),  SCMP_SYS(bpf),      SCMP_SYS(unshare), SCMP_SYS(setns),
};

bool add_rules(scmp_filter_ctx filter) {
    for (const int call : kAllowed) {
        if (seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) != 0) {
            return false;
        }
    }
    for (const int call : kDeadly) {
        if (seccomp_rule_add(filter, SCMP_ACT_KILL_PROCESS, call, 0) != 0) {
            return false;
        }
    }
    // Memory, but none that could be run as a program.
    const auto no_exec = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
    // Threads, but no processes. clone3 hides its flags in memory: glibc falls back to clone at
    // ENOSYS.
    const auto only_threads = SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD);
    return seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, no_exec) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, no_exec) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(clone), 1, only_threads) == 0 &&
           seccomp_rule_add(filter, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

}  // namespace

bool set_limits(std::chrono::seconds cpu_limit) {
    const auto cpu_seconds = static_cast<rlim_t>(cpu_limit.count());
    bool is_set = clearenv() == 0 && chdir("/") == 0;
    is_set = close_range(STDERR_FILENO + 1, ~0U, 0) == 0 && is_set;
    // SIGXCPU at the soft limit tells the caller why; the hard one ends it should anything have
    // caught that.
    is_set = limit(RLIMIT_CPU, cpu_seconds, cpu_seconds + 1) && is_set;
    is_set = limit(RLIMIT_FSIZE, 0, 0) && limit(RLIMIT_CORE, 0, 0) && is_set;
#ifndef __SANITIZE_ADDRESS__  // which reserves terabytes of address space
    is_set = limit(RLIMIT_AS, kMemoryLimitBytes, kMemoryLimitBytes) && is_set;
#endif
    return is_set;
}

bool enter_sandbox() {
    if (!limit(RLIMIT_NOFILE, kDescriptorLimit, kDescriptorLimit) ||
        prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0) {
        return false;
    }
    const FilterHandle filter(seccomp_init(SCMP_ACT_ERRNO(EPERM)));
    return filter != nullptr && add_rules(filter.get()) && seccomp_load(filter.get()) == 0;
}

}  // namespace budkavle::media
